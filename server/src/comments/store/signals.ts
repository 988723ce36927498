/** Looks up signals for the score: the writer's earlier comments, duplicates, the age of the page. */
import type { Database } from '../../db/index.js';

const day = 86_400_000;

/** How often the same words were sent within a day, to other places than this one. */
export async function countDuplicates(
  { db }: Database,
  textHash: string,
  pageId: number,
  now: number,
): Promise<number> {
  const { copies } = await db
    .selectFrom('comments')
    .select((e) => e.fn.countAll<number>().as('copies'))
    .where('text_hash', '=', textHash)
    .where('created_at', '>', now - day)
    .where((e) => e.or([e('page_id', '!=', pageId), e('status', '=', 'spam')]))
    .executeTakeFirstOrThrow();
  return copies;
}

/**
 * Whether a comment with this value has been approved on the site. By `token_hash` that is what a first comment is
 * measured by; `except` is the id of one that does not count.
 */
export async function hasApproved(
  { db }: Database,
  site: string,
  column: 'author_name' | 'token_hash',
  value: string,
  except = 0,
): Promise<boolean> {
  const found = await db
    .selectFrom('comments as c')
    .innerJoin('comment_pages as p', 'p.id', 'c.page_id')
    .select('c.id')
    .where(`c.${column}`, '=', value)
    .where('c.id', '!=', except)
    .where('c.status', '=', 'approved')
    .where('p.site', '=', site)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** When the page came out, as the content index knows it, else when its first comment came in. */
export async function publishedAt({ db }: Database, pageKey: string, firstComment: number): Promise<number> {
  const post = await db
    .selectFrom('posts')
    .select('published_at')
    .where('key', '=', pageKey)
    .executeTakeFirst();
  return post?.published_at ?? firstComment;
}

/** Whether a key has been used already: then the writer only asks again, which costs nothing of what one may do. */
export async function isKeyUsed({ db }: Database, site: string, key: string): Promise<boolean> {
  const used = await db
    .selectFrom('comment_keys')
    .select('comment_id')
    .where('site', '=', site)
    .where('key', '=', key)
    .executeTakeFirst();
  return used !== undefined;
}
