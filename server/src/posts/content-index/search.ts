/** Search in the index for editors: by words of the title or address, exact titles first, then the newest. */
import { sql, type RawBuilder } from 'kysely';
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Database } from '../../db/index.js';
import type { Post } from 'inlay/posts/model';
import { shown, toPost } from './rows.js';
import type { SearchQuery } from '../schema.js';

const atOnce = 30;
const mostWords = 10;

/** Posts without a date come last. */
const published = sql<number>`coalesce(posts.published_at, 0)`;

/** The posts with all their visits; `next` is the cursor of the next page. */
export async function searchPosts(
  { db }: Database,
  site: string,
  { search, cursor }: SearchQuery,
): Promise<{ posts: Post[]; next: string | null }> {
  let select = db
    .selectFrom('posts')
    .select([...shown, 'posts.visits'])
    .where('site', '=', site)
    .where('gone_at', 'is', null);
  let rank: RawBuilder<number> = sql`0`;
  if (search && URL.canParse(search) && /^https?:/i.test(search))
    select = select.where('key', '=', pageKey(search));
  else if (search?.trim()) {
    const words = search.trim().split(/\s+/);
    for (const word of words.slice(0, mostWords))
      select = select.where((e) => e.or([has('posts.title', word), has('posts.url', word)]));
    const all = words.join(' ');
    rank = sql<number>`case
      when posts.title = ${all} or lower(posts.title) = ${all.toLowerCase()} then 2
      when ${has('posts.title', all)} then 1
      else 0 end`;
  }
  if (cursor) {
    const [best, time, id] = cursor.split('.').map(Number);
    select = select.where(sql<boolean>`(${rank}, ${published}, posts.id) < (${best}, ${time}, ${id})`);
  }
  const rows = await select
    .select(rank.as('rank'))
    .orderBy('rank', 'desc')
    .orderBy(published, 'desc')
    .orderBy('posts.id', 'desc')
    .limit(atOnce + 1)
    .execute();
  const last = rows.length > atOnce ? rows[atOnce - 1] : undefined;
  return {
    posts: rows.slice(0, atOnce).map((row) => toPost(row, row.visits)),
    next: last ? `${last.rank}.${last.published_at ?? 0}.${last.id}` : null,
  };
}

/** SQLite lowers ASCII only, so words spelled as in the title are looked for as well. */
const has = (column: string, words: string) =>
  sql<boolean>`(lower(${sql.ref(column)}) like ${like(words.toLowerCase())} escape '\\' or ${sql.ref(column)} like ${like(words)} escape '\\')`;

const like = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
