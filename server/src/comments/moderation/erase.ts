/** A writer's right to be forgotten. */
import { tellOthers } from '../live/bridge.js';
import { removeComment } from '../store/status.js';
import type { Database } from '../../db/index.js';
import { isBy } from './author.js';
import { forgetEdits } from './audit.js';

type Removed = NonNullable<Awaited<ReturnType<typeof removeComment>>>;

/**
 * Erases every comment under the email address or the name for good, and returns how many there were.
 *
 * @param publish tells readers of one; by default only those of other processes, as a command does
 */
export async function eraseAuthor(
  database: Database,
  author: string,
  publish = (change: Removed, id: number): void | Promise<void> =>
    change.wasShown
      ? tellOthers(database, change.pageKey, { event: 'delete', rev: change.rev, id: String(id) })
      : undefined,
): Promise<number> {
  const rows = await database.db
    .selectFrom('comments')
    .select('id')
    .where(isBy(author))
    // replies before what they answer to, so that no stub stays that nothing hangs on
    .orderBy('id', 'desc')
    .execute();
  for (const { id } of rows) {
    const change = await removeComment(database, id);
    if (change) await publish(change, id);
  }
  await forgetEdits(database, new Set(rows.map(({ id }) => id)));
  return rows.length;
}
