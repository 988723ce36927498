/** Asks for the messages of other processes, where PostgreSQL cannot notify. */
import { sql, type Kysely } from 'kysely';
import { databaseClock, type Subscriber } from './pub-sub.js';
import type { Schema } from './schema.js';

/** ms between two questions */
const every = 1000;
/** ms: messages are read again for this long, as one that was sent earlier may be committed later */
const recent = 10_000;
/** ms for which messages are stored */
export const retention = 60_000;

/** Returns the function that ends it. */
export async function poll(db: Kysely<Schema>, { receive, missed }: Subscriber): Promise<() => void> {
  let seen = new Set((await readRecent(db)).map(({ id }) => id));
  let last = Date.now();
  let ended = false;
  let timer: NodeJS.Timeout;
  const ask = async (): Promise<void> => {
    try {
      const messages = await readRecent(db);
      const known = seen;
      seen = new Set(messages.map(({ id }) => id));
      if (Date.now() - last > recent) missed();
      last = Date.now();
      for (const { id, body } of messages) if (!known.has(id) && !ended) receive(body);
    } catch {
      // whoever asks for something is answered that the database is away; after a while it may have missed messages
    }
    if (!ended) wait();
  };
  const wait = () => void (timer = setTimeout(() => void ask(), every).unref());
  wait();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

const readRecent = (db: Kysely<Schema>) =>
  db
    .selectFrom('messages')
    .select(['id', 'body'])
    .where('sent_at', '>', sql<number>`${databaseClock} - ${recent}::int`)
    .orderBy('id')
    .execute();

export const forgetOld = (db: Kysely<Schema>) =>
  db
    .deleteFrom('messages')
    .where('sent_at', '<', sql<number>`${databaseClock} - ${retention}::int`)
    .execute();
