/** Editors' choices of related posts. */
import type { Database } from '../../db/index.js';
import { findPosts } from '../content-index/store.js';

/** Stores or deletes a choice. Returns `false` when one of the posts is not indexed. */
export async function choose(
  database: Database,
  page: string,
  other: string,
  choice: 'pin' | 'block' | 'none',
): Promise<boolean> {
  const ids = await findPosts(database, [page, other]);
  const [post_id, other_id] = [ids.get(page), ids.get(other)];
  if (post_id === undefined || other_id === undefined || post_id === other_id) return false;
  const pair = { post_id, other_id };
  if (choice === 'none')
    await database.db
      .deleteFrom('related_choices')
      .where((e) => e.and(pair))
      .execute();
  else
    await database.db
      .insertInto('related_choices')
      .values({ ...pair, choice })
      .onConflict((conflict) => conflict.columns(['post_id', 'other_id']).doUpdateSet({ choice }))
      .execute();
  return true;
}

export async function choicesOf({ db }: Database, page: string) {
  return db
    .selectFrom('related_choices as c')
    .innerJoin('posts as p', 'p.id', 'c.post_id')
    .innerJoin('posts as other', 'other.id', 'c.other_id')
    .select(['other.url', 'other.title', 'c.choice'])
    .where('p.key', '=', page)
    .orderBy('other.title')
    .execute();
}
