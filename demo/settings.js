// The settings of the demo's server: the newspaper as a site on this machine.
import { readFileSync } from 'node:fs';

const authors = JSON.parse(readFileSync(new URL('content/authors.json', import.meta.url), 'utf8'));

/**
 * What `inlay-server` reads as its configuration file. The site is this port alone: the server reads the pages of its
 * sites, and must not read what else runs on this machine.
 */
export function demoSettings(port) {
  const origin = `http://localhost:${port}`;
  return {
    sites: [
      {
        name: 'The Ebbhaven Tidings',
        origins: [origin, `http://127.0.0.1:${port}`],
        timeZone: 'Europe/London',
        places: [{ name: 'Ebbhaven', latitude: 55.6, longitude: -1.7, timeZone: 'Europe/London' }],
      },
    ],
    posts: { sources: [{ type: 'sitemap', url: `${origin}/sitemap.xml` }] },
    authors: authors.map(({ id, name, role, bio, links }) => ({
      id,
      name,
      role,
      bio,
      links,
      url: `${origin}/authors/${id}/`,
      avatar: { src: `${origin}/portraits/${id}.svg`, width: 160, height: 160, alt: '' },
    })),
    promos: {
      label: 'Promotion',
      items: [
        {
          id: 'almanac',
          slots: ['article-end'],
          url: `${origin}/about/`,
          title: 'The Tidings almanac is here: a year of tides, moons and market days on one sheet',
          image: { src: `${origin}/pictures/almanac.svg`, width: 960, height: 640, alt: '' },
          sponsor: 'The Ebbhaven Tidings',
        },
        {
          id: 'notice',
          slots: ['sidebar'],
          url: `${origin}/about/`,
          title: 'Your notice here, read over breakfast in every street of Ebbhaven',
          sponsor: 'The Ebbhaven Tidings',
          house: true,
        },
      ],
    },
  };
}
