/** Joins the hubs of all processes on one database, so that readers hear of what happens in any of them. */
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Database } from '../db/index.js';
import type { Log } from '../log.js';
import type { Hub, ThreadEvent } from './hub.js';
import { findComment } from './store/find.js';
import { toWire } from './store/rows.js';

/** What goes over the line: not the comment, which may be too long for it, but where to find it. */
const wordSchema = v.object({
  from: v.string(),
  page: v.number(),
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
  page: number,
  event: ThreadEvent,
  from = '',
): Promise<void> {
  const id = event.event === 'reload' ? '' : event.event === 'delete' ? event.id : event.comment.id;
  const word: Word = { from, page, event: event.event, rev: event.rev, id };
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
    if (found?.status === 'approved' && found.page_id === page)
      hub.deliver(page, { event, rev, comment: toWire(found) });
  };
  // one after the other, in the order of what happened
  let last = Promise.resolve();
  return database.notices.listen({
    hear: (words) => {
      const { success, output: word } = readWord(words);
      if (success && word.from !== self) last = last.then(() => pass(word)).catch(() => hub.miss());
    },
    missed: () => hub.miss(),
  });
}
