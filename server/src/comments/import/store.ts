/** Stores the threads of an export, each comment once, however often the export is imported. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../../db/index.js';
import { ensureCommentPage, findCommentPage, touch, type CommentPage } from '../store/comment-pages.js';
import type { StoreContext } from '../store/context.js';
import { insertAll } from './insert.js';
import { findKnown, findPage, type Importing } from './known.js';
import { batchesOf, piecesOf, type Piece } from './pieces.js';
import type { TakenComment } from './take.js';

/** Calls `done` with the number of new comments of each thread, when all of its own are stored. */
export async function storeThreads(
  { database, events }: StoreContext,
  threads: readonly Importing[],
  now: number,
  done: (thread: Importing, stored: number) => void,
): Promise<void> {
  /** `null` for those that moderators have removed since */
  const ids = new Map<TakenComment, number | null>();
  const counts = new Map<Importing, number>();
  for (const batch of batchesOf(threads)) {
    const stored = await database.db.transaction().execute(async (tx) => {
      const found = [];
      for (const piece of batch) found.push({ piece, ...(await storePiece(tx, piece, ids, now)) });
      return found;
    });
    for (const { piece, page, fresh } of stored) {
      const { thread, isLast } = piece;
      const count = (counts.get(thread) ?? 0) + fresh;
      counts.set(thread, count);
      // readers read the thread again, and nobody is notified of what is old
      if (fresh) events.publish('thread-changed', { page, rev: page.revision });
      if (isLast) done(thread, count);
    }
  }
}

async function storePiece(
  tx: Transaction<Schema>,
  { thread, comments, isFirst }: Piece,
  ids: Map<TakenComment, number | null>,
  now: number,
): Promise<{ page: CommentPage; fresh: number }> {
  const { site, url } = thread;
  const place =
    (await findPage(tx, thread)) ?? (await ensureCommentPage({ db: tx }, site, url, comments[0]!.createdAt));
  // locks the page, so that another import waits, and knows what this one stored
  const page = await touch(tx, place.id, false);
  const known = await findKnown(tx, thread, comments, page.id);
  for (const [comment, id] of known) ids.set(comment, id);
  const fresh = comments.filter((comment) => !ids.has(comment));
  await insertAll(tx, { thread, page, known: comments, fresh, ids, now });
  if (!fresh.length) return { page, fresh: 0 };
  // after the first import, moderators decide
  if (thread.closed && isFirst && !known.size)
    await tx.updateTable('comment_pages').set({ closed: 1 }).where('id', '=', page.id).execute();
  return { page: await touch(tx, page.id), fresh: fresh.length };
}

/** How many of the thread's comments are stored already. */
export async function countStored({ db }: Database, thread: Importing): Promise<number> {
  const page = (await findPage(db, thread)) ?? (await findCommentPage({ db }, pageKey(thread.url)));
  let count = 0;
  for (const { comments } of piecesOf(thread))
    count += (await findKnown(db, thread, comments, page?.id ?? null)).size;
  return count;
}
