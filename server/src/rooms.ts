/** The rooms of this server, in the order in which they mount their routes. */
import type { Room } from './context.js';

export const rooms: readonly Room[] = [];
