/** Posts: what is read now, what belongs together, what is new, and the visits that tell. */
import type { Room } from '../context.js';
import { adminRoutes } from './admin-routes.js';
import { Answers } from '../http/answers.js';
import { createPostsDesk } from './desk.js';
import { listRoutes } from './list-routes.js';
import { visitRoute } from './visit-route.js';
import { Visits } from './visits/visits.js';

export const postsRoom: Room = async (context, route) => {
  const { config, database, log, clock, onOpen, onClose } = context;
  const desk = createPostsDesk(config, database, log);
  const visits = new Visits({ database, learner: desk.learner, log, clock });
  const answers = new Answers(config.sites.length > 1);
  listRoutes(context, answers, route);
  visitRoute(context, visits, route);
  adminRoutes(context, { desk, visits, answers }, route);

  const flushing = setInterval(async () => {
    if (await visits.flush()) answers.clear();
  }, config.posts.flush * 1000).unref();
  let syncing: Promise<void> | null = null;
  const sync = () => {
    syncing ??= desk
      .sync()
      .then(({ saved, removed, ...rest }) => {
        if (saved || removed) answers.clear();
        log.info('the sources of posts were read', { saved, removed, ...rest });
      })
      .finally(() => (syncing = null));
  };
  let schedule: NodeJS.Timeout | undefined;
  onOpen(() => {
    if (!config.posts.sources.length) return;
    schedule = setInterval(sync, config.posts.every * 60_000).unref();
    sync();
  });

  onClose(async () => {
    clearInterval(flushing);
    clearInterval(schedule);
    // a visit that waits for its page is not lost; a reading of the sources begins anew at the next start
    await visits.close();
    await desk.close();
    await syncing;
  });
};
