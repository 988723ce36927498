/** The context that every module receives. */
import type { Config } from './config/config.js';
import type { Database } from './db/index.js';
import type { Outages } from './db/outages.js';
import type { EventBus } from './event-bus.js';
import type { Declaration, Moderator } from './http/routes.js';
import type { Schedule } from './jobs.js';
import type { CreateLimiter } from './limits/limiter.js';
import type { Log } from './log.js';
import type { Upstreams } from './upstreams.js';
import type { KnownPages } from './sites/known-pages.js';

/** A request that has its answer. */
export interface Answered {
  method: string;
  /** without the query */
  path: string;
  status: number;
  /** until the last byte went out */
  seconds: number;
}

/** A figure that is read when somebody asks. */
export interface GaugeSource {
  /** such as `streams_open`; the metrics put `inlay_` before it */
  name: string;
  help: string;
  read: () => number;
}

export interface Context {
  config: Config;
  database: Database;
  /** the pages of the sites that are served */
  pages: KnownPages;
  log: Log;
  /** what is wrong with the database */
  outages: Outages;
  /** Says once an origin in the log that a page of no site asks, with the mend. */
  notServed: (origin: string, advice: string) => void;
  /** Says once in the log that a proxy stands before the server and the settings do not know of it. */
  proxied: () => void;
  /** epoch ms */
  clock: () => number;
  /**
   * Who a bearer token belongs to; throws a `Problem` that says why it is nobody's. The module `admin` sets it; until
   * then nobody is one.
   */
  authenticate: (token: string, address: string) => Promise<Moderator | null>;
  /** aborts when the server begins to close: long-lived streams end on it */
  closing: AbortSignal;
  /** where modules publish what happened, and listen */
  events: EventBus;
  /** a limit on what somebody may do, shared by all processes on PostgreSQL */
  limiter: CreateLimiter;
  /** adds work that the server does by itself while it is open */
  schedule: Schedule;
  /** called after the last answer went out, last registered first */
  onClose: (close: () => void | Promise<void>) => void;
  /** called after every answer */
  onAnswer: (listener: (answer: Answered) => void) => void;
  /** the other systems that modules ask: each adds its own */
  upstreams: Upstreams;
  /** figures of the modules, for the metrics: each adds its own */
  gauges: GaugeSource[];
  /** every route declared so far, by all modules */
  routes: readonly Declaration[];
}
