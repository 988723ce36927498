/** The data of every page of the paper. */
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

/** Where the paper is served, such as `https://news.example.com`; empty for anywhere. `npm start` sets its own. */
export const origin = (): string => (process.env['DEMO_ORIGIN'] ?? '').replace(/\/$/, '');

/** The canonical URL of a page. Search engines and feed readers need it absolute; without an origin it is a path. */
export const address = (path: string): string => origin() + path;
