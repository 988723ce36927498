import type { Database } from '../../db/index.js';
import type { EventBus } from '../../event-bus.js';

/** What functions that change threads are given: the database, and the bus on which they publish the change. */
export interface StoreContext {
  database: Database;
  events: EventBus;
}
