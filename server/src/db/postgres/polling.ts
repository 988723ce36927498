/** Asks for the messages of other processes, where PostgreSQL cannot notify. */
import type { Kysely } from 'kysely';
import { readMessages, type Subscriber } from './messages.js';
import type { Schema } from '../schema.js';

/** ms between two questions */
const every = 1000;
/** ms: every poll reads this far back, as a message may be committed after one that was sent later */
const recent = 10_000;

/** Returns the function that ends it. */
export async function poll(db: Kysely<Schema>, { receive, missed }: Subscriber): Promise<() => void> {
  let seen = new Set((await readMessages(db, recent)).map(({ id }) => id));
  let last = Date.now();
  let ended = false;
  let timer: NodeJS.Timeout;
  const ask = async (): Promise<void> => {
    try {
      const messages = await readMessages(db, recent);
      const known = seen;
      seen = new Set(messages.map(({ id }) => id));
      if (Date.now() - last > recent) missed();
      last = Date.now();
      for (const { id, body } of messages) if (!known.has(id) && !ended) receive(body);
    } catch {
      // requests report the outage; one that outlasts `recent` may have cost messages
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
