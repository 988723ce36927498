/** A writer's right to be forgotten. */
import { removeComment } from '../comments/store/status.js';
import type { Database } from '../db/index.js';

/** Takes every comment under the e-mail address or the name away for good; gives how many there were. */
export async function eraseAuthor(database: Database, author: string): Promise<number> {
  const rows = await database.db
    .selectFrom('comments')
    .select('id')
    .where((e) => e.or([e('author_email', '=', author), e('author_name', '=', author)]))
    // replies before what they answer to, so that no stub stays that nothing hangs on
    .orderBy('id', 'desc')
    .execute();
  for (const { id } of rows) await removeComment(database, id);
  return rows.length;
}
