import type { Database } from '../../db/index.js';
import type { EventBus } from '../../event-bus.js';

/** What writes to threads needs: the database, and the bus on which it publishes what it did. */
export interface Store {
  database: Database;
  events: EventBus;
}
