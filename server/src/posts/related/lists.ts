/** The stored lists of related posts: one row a post, best first. They may name posts that are gone. */
import type { Database } from '../../db/index.js';
import type { Neighbour } from './corpus.js';

export async function readLists({ db }: Database, ids: readonly number[]): Promise<Map<number, Neighbour[]>> {
  if (!ids.length) return new Map();
  const rows = await db.selectFrom('related').selectAll().where('post_id', 'in', ids).execute();
  return new Map(rows.map(({ post_id, list }) => [post_id, decode(list)]));
}

export async function writeLists(
  { db }: Database,
  lists: ReadonlyMap<number, readonly Neighbour[]>,
): Promise<void> {
  await db
    .insertInto('related')
    .values([...lists].map(([post_id, list]) => ({ post_id, list: encode(list) })))
    .onConflict((conflict) =>
      conflict.column('post_id').doUpdateSet((e) => ({ list: e.ref('excluded.list') })),
    )
    .execute();
}

/** Pairs of id and score, rounded to four digits. */
const encode = (list: readonly Neighbour[]): string =>
  JSON.stringify(list.map(({ id, score }) => [id, Math.round(score * 1e4) / 1e4]));

const decode = (list: string): Neighbour[] =>
  (JSON.parse(list) as [number, number][]).map(([id, score]) => ({ id, score }));
