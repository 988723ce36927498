/** Stores readers' votes and reports. */
import type { Database } from '../../db/index.js';
import { touch } from './comment-pages.js';

/** Counts a device's vote once, or takes it back; `null` when the comment is not there to vote for. */
export async function vote(
  { db }: Database,
  id: number,
  device_hash: string,
  isFor: boolean,
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
    const changed = isFor
      ? await tx
          .insertInto('comment_votes')
          .values({ comment_id: id, device_hash })
          .onConflict((conflict) => conflict.columns(['comment_id', 'device_hash']).doNothing())
          .returning('comment_id')
          .executeTakeFirst()
      : await tx
          .deleteFrom('comment_votes')
          .where('comment_id', '=', id)
          .where('device_hash', '=', device_hash)
          .returning('comment_id')
          .executeTakeFirst();
    const by = changed ? (isFor ? 1 : -1) : 0;
    const { up } = await tx
      .updateTable('comments')
      .set((e) => ({ up: e('up', '+', by) }))
      .where('id', '=', id)
      .returning('up')
      .executeTakeFirstOrThrow();
    const { revision } = changed ? await touch(tx, known.page_id) : page;
    return { up, rev: revision };
  });
}

/**
 * Stores a report, one a network: a later one takes the place of the first. Returns how many networks there are, `null`
 * when the comment is not there.
 */
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
    .onConflict((conflict) =>
      conflict.columns(['comment_id', 'address_hash']).doUpdateSet({ reason, created_at: now }),
    )
    .execute();
  const { reports } = await db
    .selectFrom('comment_reports')
    .select((e) => e.fn.countAll<number>().as('reports'))
    .where('comment_id', '=', id)
    .executeTakeFirstOrThrow();
  return reports;
}
