/** A writer's right to be forgotten. */
import { tellOthers } from '../live/bridge.js';
import { removeComment } from '../store/status.js';
import type { Database } from '../../db/index.js';
import { isBy } from './author.js';
import { forgetEdits } from './audit.js';

/** Takes every comment under the e-mail address or the name away for good; gives how many there were. */
export async function eraseAuthor(database: Database, author: string): Promise<number> {
  const rows = await database.db
    .selectFrom('comments')
    .select('id')
    .where(isBy(author))
    // replies before what they answer to, so that no stub stays that nothing hangs on
    .orderBy('id', 'desc')
    .execute();
  for (const { id } of rows) {
    const change = await removeComment(database, id);
    if (change?.wasShown)
      await tellOthers(database, change.pageKey, {
        event: 'delete',
        rev: change.rev,
        id: String(id),
      });
  }
  await forgetEdits(database, new Set(rows.map(({ id }) => id)));
  return rows.length;
}
