/** Builds the events for a reader who reconnects, from the comments as they are now. */
import type { Database } from '../../db/index.js';
import type { PastEvent, ThreadEvent } from './broadcast.js';
import { findShownRows } from '../store/find.js';
import { toWire } from '../store/rows.js';

/** One event a comment, in the order of the last changes; `null` when the thread is to be read again. */
export async function replay(database: Database, past: readonly PastEvent[]): Promise<ThreadEvent[] | null> {
  if (past.some(({ event }) => event === 'reload')) return null;
  const last = new Map<string, { isNew: boolean; rev: number }>();
  for (const { id, event, rev } of past) {
    const isNew = event === 'comment' || !!last.get(id)?.isNew;
    last.delete(id);
    last.set(id, { isNew, rev });
  }
  const rows = await findShownRows(database, [...last.keys()].map(Number));
  const now = new Map(rows.map((row) => [String(row.id), row]));
  return [...last].map(([id, { isNew, rev }]) => {
    const row = now.get(id);
    return row?.status === 'approved'
      ? { event: isNew ? 'comment' : 'edit', rev, comment: toWire(row) }
      : { event: 'delete', rev, id };
  });
}
