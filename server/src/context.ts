/** What a room is handed, and what a room is. */
import type { Config } from './config.js';
import type { Database } from './db/index.js';
import type { Declaration, Declare, Moderator } from './http/routes.js';
import type { Log } from './log.js';
import type { Pages } from './pages.js';

export interface Context {
  config: Config;
  database: Database;
  /** the pages of the sites that are served */
  pages: Pages;
  log: Log;
  /** epoch ms */
  clock: () => number;
  /** who a bearer token belongs to; the room that keeps the moderators sets it, until then nobody is one */
  authenticate: (token: string) => Promise<Moderator | null>;
  /** aborts when the server begins to close: long-lived streams end on it */
  closing: AbortSignal;
  /** called when the server takes requests: what a room does by itself begins then */
  onOpen: (open: () => void) => void;
  /** called after the last answer went out, last registered first */
  onClose: (close: () => void | Promise<void>) => void;
  /** every route declared so far, by all rooms */
  routes: readonly Declaration[];
}

/** One part of the server: mounts its routes, and nothing outside it knows more about it. */
export type Room = (context: Context, route: Declare) => void | Promise<void>;
