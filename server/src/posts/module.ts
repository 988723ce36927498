/** Posts: popular, related and latest lists, and the visits that popularity is counted from. */
import * as v from 'valibot';
import type { Context } from '../context.js';
import { Answers } from '../http/answers/answers.js';
import type { Route } from '../http/routes.js';
import type { Module } from '../module.js';
import { adminRoutes } from './admin-routes.js';
import { checkPosts, postsSchema, type PostsConfig } from './config.js';
import { createPostsServices } from './services.js';
import { listRoutes } from './lists/routes.js';
import { postsMigrations } from './migrations.js';
import { movedRoutes } from './moves/routes.js';
import type { PostsTables } from './tables.js';
import { visitRoute } from './visits/route.js';
import { Visits } from './visits/visits.js';

// what other modules show of posts
export { latestPosts } from './lists/lists.js';
export { label } from './content-index/rows.js';
export { imageSchema, postSchema } from './schema.js';

declare module '../config/config.js' {
  interface Config {
    posts: PostsConfig;
  }
}
declare module '../db/schema.js' {
  interface Schema extends PostsTables {}
}

export const postsModule: Module = {
  name: 'posts',
  settings: v.optional(postsSchema, {}),
  check: checkPosts,
  migrations: postsMigrations,
  commands: {
    move: {
      usage: 'OLD NEW [now]',
      summary: 'moves comments and visits to new addresses; says what it would do without "now"',
      most: 3,
      run: async (call) => (await import('./moves/command.js')).move(call),
    },
    sync: {
      summary: 'reads the sources of posts once',
      serving: true,
      run: async (call) => (await import('./command.js')).sync(call),
    },
  },
  start,
};

async function start(context: Context, route: Route): Promise<void> {
  const { config, database, log, clock, onClose, schedule } = context;
  const services = createPostsServices(context);
  const visits = new Visits({
    database,
    learner: services.learner,
    log,
    clock,
    pepper: config.pepper,
    daysKept: config.retention.visits,
  });
  await visits.open();
  const answers = new Answers(config.sites.length > 1);
  listRoutes(context, answers, route);
  visitRoute(context, visits, route);
  adminRoutes(context, { services, visits, answers }, route);
  movedRoutes(context, answers, route);

  schedule({
    name: 'write visits',
    every: config.posts.flush * 1000,
    async run() {
      if (await visits.flush()) answers.clear();
    },
  });
  const { length: sources } = config.posts.sources;
  schedule({
    name: 'bring the index of posts up to date',
    every: config.posts.every * 60_000,
    atStart: sources > 0,
    async run() {
      const { saved, removed, ...rest } = await services.sync();
      const looked = await services.recheck();
      if (saved || removed || looked.changed || looked.removed) answers.clear();
      if (sources) log.info('the sources of posts were read', { saved, removed, ...rest });
      if (looked.changed || looked.removed) log.info('posts were looked at again', { ...looked });
    },
  });

  onClose(async () => {
    // a visit that waits for its page is not lost; a reading of the sources begins anew at the next start
    await visits.close();
    await services.close();
  });
}
