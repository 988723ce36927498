/** The first settings of a site. */
import type { Module } from '../module.js';

export const initModule: Module = {
  name: 'init',
  commands: {
    init: {
      usage: 'URL',
      summary: 'looks at a site, writes inlay.config.json and makes the first admin token',
      most: 1,
      makesSettings: true,
      flags: {
        name: "the site's name; default its title",
        language: 'such as "de"; default that of its front page',
        place: 'for the weather: "Bergen,60.39,5.32"',
        contact: 'an email or web address for the weather service',
        'time-zone': 'such as "Europe/Oslo"; default that of the place',
        'public-url': 'where readers reach this server',
      },
      run: async (call) => (await import('./init.js')).init(call),
    },
  },
};
