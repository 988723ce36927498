/** Comments: threads, what readers write, and what moderators do about it. */
import type { Room } from '../context.js';
import { findModerator } from '../moderation/moderators.js';
import { adminPage } from '../moderation/page.js';
import { adminRoutes } from '../moderation/routes.js';
import { createDesk } from './desk.js';
import { embedRoute } from './embed.js';
import { keepHouse } from './housekeeping.js';
import { Threads } from './read.js';
import { joinHubs } from './relay.js';
import { readRoutes } from './read-routes.js';
import { writeRoutes } from './write-routes.js';

export const commentsRoom: Room = async (context, route) => {
  const desk = await createDesk(context);
  const threads = new Threads(desk);
  context.onClose(await joinHubs(desk.hub, context.database, context.log));
  const work = async () => {
    await keepHouse(context.database, context.clock());
    await desk.checks.rescan();
  };
  const hourly = setInterval(
    () => void work().catch((error: unknown) => context.log.error('the hourly work failed', { error })),
    3_600_000,
  );
  hourly.unref();
  context.onClose(async () => {
    clearInterval(hourly);
    await desk.checks.settled();
  });

  readRoutes(desk, threads, route);
  writeRoutes(desk, route);
  context.authenticate = (token) => findModerator(context.database, token);
  adminRoutes(desk, route);
  adminPage(route);
  embedRoute(desk, threads, route);
};
