import type { Database } from '../../db/index.js';
import type { EventBus } from '../../event-bus.js';

/** The context of functions that change threads: the database, and the bus on which they publish the change. */
export interface StoreContext {
  database: Database;
  events: EventBus;
}
