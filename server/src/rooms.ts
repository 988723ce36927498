/** The rooms of this server, in the order in which they mount their routes. */
import { aboutRoom } from './about/room.js';
import type { Room } from './context.js';
import { staticRoom } from './static/room.js';
import { weatherRoom } from './weather/room.js';

/** `staticRoom` takes every address that no other room took, so it stays the last. */
export const rooms: readonly Room[] = [aboutRoom, weatherRoom, staticRoom];
