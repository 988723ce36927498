/** Posts whose pages lead to another address now: what editors may move there. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import { publishMoves } from '../../comments/module.js';
import type { Context } from '../../context.js';
import type { Database } from '../../db/index.js';
import { movePage } from './move-page.js';

export interface MovedPost {
  page: string;
  title: string;
  /** where the page leads */
  to: string;
  /** approved comments under the old address */
  comments: number;
  visits: number;
}

const most = 50;

/** The moved posts of a site that have something to move, the most commented first. */
export const findMoved = ({ db }: Database, site: string): Promise<MovedPost[]> =>
  db
    .selectFrom('posts as p')
    .leftJoin('comment_pages as c', 'c.key', 'p.key')
    .select(['p.url as page', 'p.title', 'p.visits'])
    .select((e) => [
      e.ref('p.moved_to').$notNull().as('to'),
      e.fn.coalesce('c.count', e.lit(0)).as('comments'),
    ])
    .where('p.site', '=', site)
    .where('p.moved_to', 'is not', null)
    .where((e) => e.or([e('c.count', '>', 0), e('p.visits', '>', 0)]))
    .orderBy('comments', 'desc')
    .orderBy('p.visits', 'desc')
    .limit(most)
    .execute();

/** Moves the comments and visits of a page to where it leads; `null` when it leads nowhere. */
export async function moveAfter(
  { database, events }: Pick<Context, 'database' | 'events'>,
  page: string,
): Promise<{ comments: number; to: string } | null> {
  const from = pageKey(page);
  const moved = await database.db.transaction().execute(async (tx) => {
    const post = await tx.selectFrom('posts').select('moved_to').where('key', '=', from).executeTakeFirst();
    if (!post?.moved_to) return null;
    const move = { from, to: pageKey(post.moved_to), url: post.moved_to };
    return { comments: await movePage(tx, move), move };
  });
  if (!moved) return null;
  await publishMoves(database, [moved.move], events);
  return { comments: moved.comments, to: moved.move.url };
}
