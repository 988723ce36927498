/** Comments: threads, what readers write, and what moderators do about it. */
import type { Room } from '../context.js';
import { findModerator } from '../moderation/moderators.js';
import { adminRoutes } from '../moderation/routes.js';
import { createDesk } from './desk.js';
import { embedRoute } from './embed.js';
import { Threads } from './read.js';
import { readRoutes } from './read-routes.js';
import { writeRoutes } from './write-routes.js';

export const commentsRoom: Room = async (context, route) => {
  const desk = await createDesk(context);
  const threads = new Threads(desk);
  readRoutes(desk, threads, route);
  writeRoutes(desk, route);
  context.authenticate = (token) => findModerator(context.database, token);
  adminRoutes(desk, route);
  embedRoute(desk, threads, route);
};
