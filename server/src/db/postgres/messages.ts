/** Messages between the processes on one PostgreSQL: sent as notifications, and stored for those that poll. */
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.js';

export interface Subscriber {
  /** Called for each message, including those of this process. */
  receive: (message: string) => void;
  /** Messages may have been lost. */
  missed: () => void;
}

/** Notifications are sent on this PostgreSQL channel. */
export const channel = 'inlay';

/** ms for which messages are stored */
export const retention = 60_000;

/** ms since 1970 on the database's clock; the clocks of processes differ */
const databaseClock = sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;

/** Notifies those who listen, and stores the message for those who poll. */
export const publish = async (db: Kysely<Schema>, message: string): Promise<void> =>
  void (await sql`
    with stored as (insert into messages (body, sent_at) values (${message}, ${databaseClock}))
    select pg_notify(${channel}, ${message})`.execute(db));

/** @param since ms to look back */
export const readMessages = (db: Kysely<Schema>, since: number) =>
  db
    .selectFrom('messages')
    .select(['id', 'body'])
    .where('sent_at', '>', sql<number>`${databaseClock} - ${since}::int`)
    .orderBy('id')
    .execute();

export const deleteOldMessages = (db: Kysely<Schema>) =>
  db
    .deleteFrom('messages')
    .where('sent_at', '<', sql<number>`${databaseClock} - ${retention}::int`)
    .execute();
