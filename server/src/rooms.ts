/** The rooms of this server, in the order in which they mount their routes. */
import { aboutRoom } from './about/room.js';
import { authorsRoom } from './authors/room.js';
import { commentsRoom } from './comments/room.js';
import type { Room } from './context.js';
import { postsRoom } from './posts/room.js';
import { promosRoom } from './promos/room.js';
import { staticRoom } from './static/room.js';
import { weatherRoom } from './weather/room.js';

export const rooms: readonly Room[] = [
  aboutRoom,
  weatherRoom,
  commentsRoom,
  postsRoom,
  authorsRoom,
  promosRoom,
  staticRoom,
];
