/** The admin: who may sign in, and the page at `/admin`. What it shows there the other modules answer. */
import * as v from 'valibot';
import type { Context } from '../context.js';
import type { Route } from '../http/routes.js';
import type { Module } from '../module.js';
import { authenticator } from './authenticate.js';
import { LastUse } from './last-use.js';
import { adminMigrations } from './migrations.js';
import { Oidc, removeExpiredSessions } from './oidc.js';
import { oidcRoutes } from './oidc-routes.js';
import { adminPage } from './page.js';
import { roles } from '../roles.js';
import { sessionRoutes } from './session-routes.js';
import { checkSiteName } from '../sites/sites.js';
import { adminSchema } from './settings.js';
import type { ModeratorsTable, SessionsTable } from './tables.js';
import { tokenRoutes } from './token-routes.js';

declare module '../config/config.js' {
  interface Config {
    admin: v.InferOutput<typeof adminSchema>;
  }
}

declare module '../db/schema.js' {
  interface Schema {
    moderators: ModeratorsTable;
    admin_sessions: SessionsTable;
  }
}

/** For the command that makes the first token. */
export { createToken } from './moderators.js';

export const adminModule: Module = {
  name: 'admin',
  settings: v.optional(adminSchema, {}),
  check: ({ sites, admin }) =>
    admin.oidc?.people.forEach((person, at) =>
      person.sites?.forEach((site, nth) =>
        checkSiteName(sites, site, `admin.oidc.people[${at}].sites[${nth}]`),
      ),
    ),
  migrations: adminMigrations,
  commands: {
    admin: {
      usage: 'NAME',
      summary: `makes a moderator's token; "admin" lists them, "admin remove NAME" ends one`,
      most: 2,
      flags: {
        role: `one of ${roles.join(', ')}; default owner`,
        site: 'the only site that the token is for; default all',
        days: 'how many days the token works; default for ever',
        'public-name': 'what readers see beside replies; default NAME',
      },
      run: async (call) => (await import('./command.js')).admin(call),
    },
  },
  start,
};

function start(context: Context, route: Route): void {
  const lastUse = new LastUse();
  const { oidc: settings } = context.config.admin;
  const oidc = settings ? new Oidc(settings, context) : null;
  context.authenticate = authenticator(context, lastUse, oidc);
  context.schedule({
    name: 'forget expired sessions',
    every: 3_600_000,
    atStart: true,
    run: () => removeExpiredSessions(context.database, context.clock()),
  });
  context.schedule({
    name: 'last use of tokens',
    every: 300_000,
    atEnd: true,
    run: () => lastUse.write(context.database),
  });
  adminPage(route);
  sessionRoutes(context, route);
  const ways = { provider: settings?.label ?? null, demo: context.config.demo !== undefined };
  oidcRoutes(oidc, ways, route);
  tokenRoutes(context, lastUse, route);
}
