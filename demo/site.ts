/** What every page of the paper knows. */
export interface Section {
  name: string;
  /** root-relative address of the section's page */
  path: string;
  /** one line for readers and search engines */
  about: string;
}

export const site = {
  name: 'The Ebbhaven Tidings',
  motto: 'In print with the morning tide since 1881',
  about: 'News, weather and daily life from Ebbhaven and the bay.',
  language: 'en-GB',
  timeZone: 'Europe/London',
};

export const sections: readonly Section[] = [
  { name: 'News', path: '/news/', about: 'From the town hall, the harbour and the streets between.' },
  {
    name: 'Daily Life',
    path: '/daily-life/',
    about: 'Kitchens, gardens, neighbours and other small wonders.',
  },
  { name: 'Culture', path: '/culture/', about: 'What is sung, shown, read and hung on walls.' },
  { name: 'Sea & Weather', path: '/sea-weather/', about: 'Tides, winds and what they bring ashore.' },
  { name: 'Opinion', path: '/opinion/', about: 'What we think, and why you may disagree.' },
  { name: 'Sport', path: '/sport/', about: 'Rowed, kicked, swum, flown and sat out in the rain.' },
];

/**
 * The address of a page as the world should know it. Built without `INLAY_DEMO_ORIGIN` the paper knows only paths,
 * so that it can be served from any host and port; set it (`https://news.example.com`) when you publish, since feed
 * readers and search engines want whole addresses.
 */
export const address = (path: string): string =>
  (process.env['INLAY_DEMO_ORIGIN'] ?? '').replace(/\/$/, '') + path;
