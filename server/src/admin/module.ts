/** The admin: who may sign in, and the page at `/admin`. What it shows there the other modules answer. */
import * as v from 'valibot';
import type { Context } from '../context.js';
import type { Route } from '../http/routes.js';
import type { Module } from '../module.js';
import { adminMigrations } from './migrations.js';
import { findModerator } from './moderators.js';
import { adminPage } from './page.js';
import type { ModeratorsTable } from './tables.js';

declare module '../db/schema.js' {
  interface Schema {
    moderators: ModeratorsTable;
  }
}

/** For the command that makes the first token. */
export { createToken } from './moderators.js';

export const adminModule: Module = {
  name: 'admin',
  migrations: adminMigrations,
  commands: {
    admin: {
      usage: 'NAME',
      summary: `makes a moderator's token; "admin" lists them, "admin remove NAME" ends one`,
      most: 2,
      run: async (call) => (await import('./command.js')).admin(call),
    },
  },
  start,
};

function start(context: Context, route: Route): void {
  context.authenticate = (token) => findModerator(context.database, token);
  adminPage(route);
  route(
    {
      method: 'GET',
      path: '/v1/admin/session',
      access: 'admin',
      summary: 'Who the token belongs to, and which sites there are.',
      answers: {
        200: {
          description: 'The moderator.',
          schema: v.object({ name: v.string(), sites: v.array(v.string()) }),
        },
      },
    },
    ({ c, answer }) =>
      answer(200, {
        name: c.get('moderator').name,
        sites: context.config.sites.map(({ name }) => name),
      }),
  );
}
