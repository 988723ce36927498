/** What readers do to a comment: they vote for it and report it. */
import type { Database } from '../../db/index.js';
import { touch } from './pages.js';

/** Counts a device's vote once; `null` when the comment is not there to vote for. */
export async function vote(
  { db }: Database,
  id: number,
  device_hash: string,
): Promise<{ up: number; rev: number } | null> {
  const known = await db
    .selectFrom('comments')
    .select('page_id')
    .where('id', '=', id)
    .where('status', '=', 'approved')
    .executeTakeFirst();
  if (!known) return null;
  return db.transaction().execute(async (tx) => {
    const page = await touch(tx, known.page_id, false);
    const first = await tx
      .insertInto('comment_votes')
      .values({ comment_id: id, device_hash })
      .onConflict((conflict) => conflict.columns(['comment_id', 'device_hash']).doNothing())
      .returning('comment_id')
      .executeTakeFirst();
    const { up } = await tx
      .updateTable('comments')
      .set((e) => ({ up: e('up', '+', first ? 1 : 0) }))
      .where('id', '=', id)
      .returning('up')
      .executeTakeFirstOrThrow();
    const { revision } = first ? await touch(tx, known.page_id) : page;
    return { up, rev: revision };
  });
}

/** Keeps a report, one a network; gives how many there are, `null` when the comment is not there. */
export async function report(
  { db }: Database,
  id: number,
  { addressHash, reason }: { addressHash: string; reason: string },
  now: number,
): Promise<number | null> {
  const known = await db
    .selectFrom('comments')
    .select('id')
    .where('id', '=', id)
    .where('status', '=', 'approved')
    .executeTakeFirst();
  if (!known) return null;
  await db
    .insertInto('comment_reports')
    .values({ comment_id: id, address_hash: addressHash, reason, created_at: now })
    .onConflict((conflict) => conflict.columns(['comment_id', 'address_hash']).doNothing())
    .execute();
  const { reports } = await db
    .selectFrom('comment_reports')
    .select((e) => e.fn.countAll<number>().as('reports'))
    .where('comment_id', '=', id)
    .executeTakeFirstOrThrow();
  return reports;
}
