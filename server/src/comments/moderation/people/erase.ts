/** A writer's right to be forgotten. */
import { learn } from '../../spam/bayes.js';
import { isDecided } from '../../store/decided.js';
import { findComment, type Found } from '../../store/find.js';
import { scrub } from '../../store/scrub.js';
import { removeComment } from '../../store/status.js';
import type { StoreContext } from '../../store/context.js';
import { isBy } from './by-author.js';

/** Removes every comment under the email address or the name, for good; returns how many there were. */
export async function eraseAuthor(store: StoreContext, author: string): Promise<number> {
  const { database } = store;
  const rows = await database.db
    .selectFrom('comments')
    .select('id')
    .where(isBy(author))
    // replies before what they reply to, so that no stub stays that nothing hangs on
    .orderBy('id', 'desc')
    .execute();
  for (const { id } of rows) {
    const found = await findComment(database, id);
    if (found) await unlearn(store, found);
    await removeComment(store, id);
  }
  if (rows.length) await scrub(database);
  return rows.length;
}

/** The spam filter forgets the words too. */
async function unlearn({ database }: StoreContext, found: Found): Promise<void> {
  if (!isDecided(found) || (found.status !== 'approved' && found.status !== 'spam')) return;
  const sample = { text: found.text, url: found.author_url };
  await learn(database, found.site, sample, found.status === 'spam' ? 'spam' : 'ham', -1);
}
