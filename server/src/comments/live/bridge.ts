/** Joins the hubs of all processes on one database, so that readers hear of what happens in any of them. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Database } from '../../db/index.js';
import type { Log } from '../../log.js';
import type { Hub, PastEvent } from './broadcast.js';
import { findComment } from '../store/find.js';
import { findRevisions } from '../store/pages.js';
import { toWire } from '../store/rows.js';

/** What goes over the line: not the comment, which may be too long for it, but where to find it. */
const wordSchema = v.object({
  from: v.string(),
  page: v.string(),
  event: v.picklist(['comment', 'edit', 'delete', 'reload']),
  rev: v.number(),
  /** empty where it is not about one comment */
  id: v.string(),
});
type Word = v.InferOutput<typeof wordSchema>;

/** Anybody on the database may speak on the line, and not only such words. */
const readWord = v.safeParser(v.pipe(v.string(), v.parseJson(), wordSchema));

/**
 * Tells other processes; without a line to them, nobody.
 *
 * @param from the hub that knows already
 */
export async function tellOthers(
  { notices }: Database,
  page: string,
  event: PastEvent,
  from = '',
): Promise<void> {
  const word: Word = { from, page, ...event };
  await notices?.send(JSON.stringify(word));
}

/** Begins to tell and to listen; gives the way to end it. */
export async function joinHubs(hub: Hub, database: Database, log: Log): Promise<() => Promise<void>> {
  if (!database.notices) return async () => {};
  const self = randomUUID();
  const failed = (error: unknown) => log.error('other processes could not be told of a comment', { error });
  hub.tell = (page, event) => void tellOthers(database, page, event, self).catch(failed);

  const pass = async ({ page, event, rev, id }: Word): Promise<void> => {
    if (event === 'delete') return hub.deliver(page, { event, rev, id });
    if (event === 'reload') return hub.deliver(page, { event, rev });
    const found = await findComment(database, Number(id));
    // gone again meanwhile, which is told next
    if (found?.status === 'approved' && found.page_key === page)
      hub.deliver(page, { event, rev, comment: toWire(found) });
  };
  // one after the other, in the order of what happened
  let last = Promise.resolve();
  return database.notices.listen({
    hear: (words) => {
      const { success, output: word } = readWord(words);
      if (success && word.from !== self) last = last.then(() => pass(word)).catch(() => hub.missAll());
    },
    missed: () => hub.missAll(),
  });
}

/**
 * Looks whether another process, such as the command line, wrote to the SQLite file, where processes cannot tell each
 * other; a look at a file that nobody else wrote to costs microseconds.
 */
export function watchFile(hub: Hub, database: Database): () => Promise<void> {
  let known: number | undefined;
  return async () => {
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(database.db);
    const version = rows[0]!.data_version;
    if (known !== undefined && version !== known)
      hub.missed(hub.listened.length ? await findRevisions(database, hub.listened) : []);
    known = version;
  };
}
