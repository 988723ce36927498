/** Messages from one process to all others on the same PostgreSQL database. */
import { sql, type Kysely } from 'kysely';
import type { Log } from '../log.js';
import { Listening } from './listening.js';
import type { Schema } from './schema.js';

export interface Subscriber {
  /** A message came. Those of this process come too. */
  receive: (message: string) => void;
  /** Messages may have been lost. */
  missed: () => void;
}

export interface PubSub {
  /** @param message up to 7999 bytes, as PostgreSQL takes no more */
  publish(message: string): Promise<void>;
  /** Receives what comes from now on, until the returned function is called. */
  subscribe(subscriber: Subscriber): Promise<() => Promise<void>>;
  /** Ends all subscriptions. */
  close(): Promise<void>;
}

export const channel = 'inlay';

/** For those who are notified, and for those who cannot be and ask. */
export const publish = async (db: Kysely<Schema>, message: string): Promise<void> =>
  void (await sql`
    with stored as (insert into messages (body, sent_at) values (${message}, ${databaseClock}))
    select pg_notify(${channel}, ${message})`.execute(db));

/** ms; processes differ by their clocks */
export const databaseClock = sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;

export function postgresPubSub(url: string, db: Kysely<Schema>, log: Log): PubSub {
  const open = new Set<Listening>();
  return {
    publish: (message) => publish(db, message),
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
