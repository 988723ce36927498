/** Comments: threads, readers' comments and moderation. */
import * as v from 'valibot';
import type { Context } from '../context.js';
import type { Route } from '../http/routes.js';
import type { Module } from '../module.js';
import { moderationMigrations } from './moderation/migrations.js';
import { auditRoutes } from './moderation/audit/routes.js';
import { banRoutes } from './moderation/bans/routes.js';
import { droppedRoute } from './moderation/dropped-route.js';
import { exportRoutes } from './moderation/people/export-routes.js';
import { peopleRoutes } from './moderation/people/routes.js';
import { queueRoutes } from './moderation/queue/routes.js';
import { settingsRoutes } from './moderation/settings-routes.js';
import type { ModerationTables } from './moderation/tables.js';
import { commentsSchema, type CommentsConfig } from './config.js';
import { createServices } from './services.js';
import { embedRoutes } from './html/routes.js';
import { maintain } from './maintenance.js';
import { commentsMigrations } from './migrations.js';
import { Threads } from './reading/threads.js';
import { hearOthers, notifyOthers, watchFile } from './live/bridge.js';
import { Broadcast } from './live/broadcast.js';
import { onThreadEvent } from './live/listen.js';
import { Streams } from './live/stream.js';
import { Checks } from './spam/checks/checks.js';
import { readRoutes } from './reading/routes.js';
import type { CommentsTables } from './tables.js';
import { writeRoutes } from './writing/routes.js';

export { publishMoves } from './live/moves.js';
export { moveThread, type Move } from './store/move.js';

declare module '../config/config.js' {
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
      summary: 'writes comments as JSON lines: all, or those under an email address or a name',
      most: 1,
      run: async (call) => (await import('./moderation/people/commands.js')).exportAll(call),
    },
    import: {
      usage: 'FILE [now]',
      summary: 'imports the comments that another system exported; says what it would do without "now"',
      most: 2,
      flags: {
        origin:
          'where the pages are now, such as "https://news.example.com", if no site has their addresses or the file has paths alone',
      },
      run: async (call) => (await import('./import/command.js')).importComments(call),
    },
    erase: {
      usage: 'AUTHOR',
      summary: 'removes the comments under an email address or a name for good',
      most: 1,
      run: async (call) => (await import('./moderation/people/commands.js')).erase(call),
    },
  },
  start,
};

async function start(context: Context, route: Route): Promise<void> {
  const { database, clock, events } = context;
  const services = await createServices(context);
  const threads = new Threads(services);
  const checks = new Checks(context);
  context.onClose(() => checks.settled());

  const broadcast = new Broadcast();
  broadcast.onEvent = (page, event) => event !== 'comment' && threads.forget(page);
  onThreadEvent(events, (page, event) => broadcast.send(page, event));
  context.onClose(await hearOthers(broadcast, database, notifyOthers(database, events)));
  if (database.dialect === 'sqlite')
    context.schedule({
      name: 'see what other processes wrote',
      every: 1000,
      run: await watchFile(broadcast, database),
    });
  context.schedule({
    name: 'maintain the comments',
    every: 3_600_000,
    atStart: true,
    run: () => maintain(context, context.config.retention, clock()),
  });
  context.schedule({
    name: 'ask the outside checks again',
    every: 3_600_000,
    run: () => checks.rescan(),
  });

  readRoutes(services, threads, new Streams(services, broadcast), route);
  writeRoutes(services, route);
  embedRoutes(services, threads, route);
  queueRoutes(services, route);
  droppedRoute(services, route);
  auditRoutes(services, route);
  banRoutes(services, route);
  settingsRoutes(services, route);
  exportRoutes(services, route);
  peopleRoutes(services, route);
}
