/** Joins the processes on one database, so that readers hear of what happens in any of them. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Database } from '../../db/index.js';
import { EventBus } from '../../event-bus.js';
import { createLog } from '../../log.js';
import { findComment } from '../store/find.js';
import { findRevisions } from '../store/comment-pages.js';
import { toWire } from '../store/rows.js';
import { pastOf, type Broadcast } from './broadcast.js';
import { onThreadEvent } from './listen.js';

/** One process to the others. The comment itself may be too long for a notification. */
const messageSchema = v.object({
  /** the process */
  from: v.string(),
  page: v.string(),
  event: v.picklist(['comment', 'edit', 'delete', 'reload']),
  rev: v.number(),
  /** the comment; empty where it is not about one */
  id: v.string(),
});
type Message = v.InferOutput<typeof messageSchema>;

/** Anybody on the database may notify, and not only of comments. */
const readMessage = v.safeParser(v.pipe(v.string(), v.parseJson(), messageSchema));

/** Notifies other processes of what happens in this one; the name by which they know it. */
export function notifyOthers({ pubSub }: Database, events: EventBus): string {
  const from = randomUUID();
  onThreadEvent(events, (page, event) => {
    const message: Message = { from, page, ...pastOf(event) };
    return pubSub?.publish(JSON.stringify(message));
  });
  return from;
}

/** The events of a command, which serves nobody itself: the servers on the database are notified of them. */
export function commandEvents(database: Database): EventBus {
  const events = new EventBus(createLog());
  notifyOthers(database, events);
  return events;
}

/** Sends readers what other processes notify of; the returned function ends it. */
export async function hearOthers(
  broadcast: Broadcast,
  database: Database,
  own: string,
): Promise<() => Promise<void>> {
  const pass = async ({ page, event, rev, id }: Message): Promise<void> => {
    if (event === 'delete') return broadcast.send(page, { event, rev, id });
    if (event === 'reload') return broadcast.send(page, { event, rev });
    const found = await findComment(database, Number(id));
    // it is gone again; the notification about that comes next
    if (found?.status === 'approved' && found.page_key === page)
      broadcast.send(page, { event, rev, comment: toWire(found) });
  };
  // one after the other, in the order of what happened
  let last = Promise.resolve();
  const stop = await database.pubSub?.subscribe({
    receive: (body) => {
      const { success, output: message } = readMessage(body);
      if (success && message.from !== own)
        last = last.then(() => pass(message)).catch(() => broadcast.missAll());
    },
    missed: () => broadcast.missAll(),
  });
  return stop ?? (async () => {});
}

/**
 * Looks whether another process, such as the command line, wrote to the SQLite file, where processes cannot notify each
 * other. It costs microseconds as long as nobody else writes.
 */
export async function watchFile(broadcast: Broadcast, database: Database): Promise<() => Promise<void>> {
  const version = async () => {
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(database.db);
    return rows[0]!.data_version;
  };
  let known = await version();
  return async () => {
    const now = await version();
    if (now === known) return;
    const { pages } = broadcast;
    broadcast.missed(pages.length ? await findRevisions(database, pages) : []);
    known = now;
  };
}
