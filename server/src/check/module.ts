/** Checks a page with widgets and explains how to mend its mistakes. */
import { checkRoutes } from './routes.js';
import type { Module } from '../module.js';

export { ask } from './ask.js';
export type { Answer, Ask } from './page.js';

export const checkModule: Module = {
  name: 'check',
  commands: {
    check: {
      usage: 'URL',
      summary: 'looks at a page and says what is wrong with it and how to fix it',
      most: 1,
      run: async (call) => (await import('./command.js')).check(call),
    },
  },
  start: checkRoutes,
};
