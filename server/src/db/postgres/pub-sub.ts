/** Messages from one process to all others on the same PostgreSQL database. */
import type { Kysely } from 'kysely';
import type { Log } from '../../log.js';
import { Listening } from './listening.js';
import { publish, type Subscriber } from './messages.js';
import type { Schema } from '../schema.js';

export interface PubSub {
  /** @param message up to 7999 bytes, as PostgreSQL takes no more */
  publish(message: string): Promise<void>;
  /** Receives what comes from now on, until the returned function is called. */
  subscribe(subscriber: Subscriber): Promise<() => Promise<void>>;
  /** Ends all subscriptions. */
  close(): Promise<void>;
}

export function postgresPubSub(url: string, db: Kysely<Schema>, log: Log): PubSub {
  const open = new Set<Listening>();
  // one after the other: on two connections a later message could overtake an earlier one
  let last: Promise<unknown> = Promise.resolve();
  return {
    publish(message) {
      const sent = last.then(() => publish(db, message));
      last = sent.catch(() => {});
      return sent;
    },
    async subscribe(subscriber) {
      const listening = new Listening(url, db, subscriber, log);
      open.add(listening);
      await listening.open();
      return () => {
        open.delete(listening);
        return listening.close();
      };
    },
    async close() {
      await Promise.all([...open].map((listening) => listening.close()));
    },
  };
}
