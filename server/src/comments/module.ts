/** Comments: threads, what readers write, and what moderators do about it. */
import * as v from 'valibot';
import type { Context } from '../context.js';
import type { Route } from '../http/routes.js';
import type { Module } from '../module.js';
import { moderationMigrations } from './moderation/migrations.js';
import { banRoutes } from './moderation/ban-routes.js';
import { queueRoutes } from './moderation/queue-routes.js';
import { exportRoute, settingsRoutes } from './moderation/settings-routes.js';
import { peopleRoutes } from './moderation/people.js';
import type { ModerationTables } from './moderation/tables.js';
import { commentsSchema, type CommentsConfig } from './config.js';
import { createDesk } from './services.js';
import { embedRoute } from './html/routes.js';
import { keepHouse } from './maintenance.js';
import { commentsMigrations } from './migrations.js';
import { Threads } from './reading/threads.js';
import { joinHubs, watchFile } from './live/bridge.js';
import { readRoutes } from './reading/routes.js';
import type { CommentsTables } from './tables.js';
import { writeRoutes } from './writing/routes.js';

declare module '../config.js' {
  interface Config {
    comments: CommentsConfig;
  }
}
declare module '../db/schema.js' {
  interface Schema extends CommentsTables, ModerationTables {}
}

export const commentsModule: Module = {
  name: 'comments',
  settings: v.optional(commentsSchema, {}),
  migrations: (columns) => ({ ...commentsMigrations(columns), ...moderationMigrations(columns) }),
  commands: {
    export: {
      usage: '[AUTHOR]',
      summary: 'writes comments as JSON lines: all, or those under an e-mail address or a name',
      most: 1,
      run: async (call) => (await import('./moderation/command.js')).exportAll(call),
    },
    erase: {
      usage: 'AUTHOR',
      summary: 'takes the comments under an e-mail address or a name away for good',
      most: 1,
      run: async (call) => (await import('./moderation/command.js')).erase(call),
    },
  },
  start,
};

async function start(context: Context, route: Route): Promise<void> {
  const desk = await createDesk(context);
  const threads = new Threads(desk);
  context.onClose(await joinHubs(desk.hub, context.database, context.log));
  desk.hub.onEvent = (page, event) => event !== 'comment' && threads.forget(page);
  if (context.database.dialect === 'sqlite')
    context.schedule({
      name: 'see what other processes wrote',
      every: 1000,
      run: watchFile(desk.hub, context.database),
    });
  context.schedule({
    name: 'keep house among the comments',
    every: 3_600_000,
    async run() {
      await keepHouse(context.database, context.clock());
      await desk.checks.rescan();
    },
  });
  context.onClose(() => desk.checks.settled());

  readRoutes(desk, threads, route);
  writeRoutes(desk, route);
  queueRoutes(desk, route);
  banRoutes(desk, route);
  settingsRoutes(desk, route);
  exportRoute(desk, route);
  peopleRoutes(desk, route);
  embedRoute(desk, threads, route);
}
