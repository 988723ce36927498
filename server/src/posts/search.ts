/** The content index for editors: newest first, by words of the title or the address. */
import { sql } from 'kysely';
import { pageKey } from 'inlay/urls';
import type { Database } from '../db/index.js';
import type { Post } from './model.js';
import { shown, toPost } from './rows.js';
import type { SearchQuery } from './schema.js';

const atOnce = 30;
const mostWords = 10;

/** Undated posts stand last. */
const published = sql<number>`coalesce(posts.published_at, 0)`;

/** The posts with all their visits; `next` is the cursor of the following ones. */
export async function searchPosts(
  { db }: Database,
  site: string,
  { search, cursor }: SearchQuery,
): Promise<{ posts: Post[]; next: string | null }> {
  let select = db
    .selectFrom('posts')
    .select([...shown, 'posts.visits'])
    .where('site', '=', site);
  if (search && URL.canParse(search) && /^https?:/i.test(search))
    select = select.where('key', '=', pageKey(search));
  else
    for (const word of search?.trim().split(/\s+/).slice(0, mostWords) ?? []) {
      // SQLite knows the small letters of ASCII alone: what is written as in the title is found too
      const written = like(word);
      const small = like(word.toLowerCase());
      const has = (column: string) =>
        sql<boolean>`(lower(${sql.ref(column)}) like ${small} escape '\\' or ${sql.ref(column)} like ${written} escape '\\')`;
      select = select.where((e) => e.or([has('posts.title'), has('posts.url')]));
    }
  if (cursor) {
    const [time, id] = cursor.split('.').map(Number);
    select = select.where(sql<boolean>`(${published}, posts.id) < (${time}, ${id})`);
  }
  const rows = await select
    .orderBy(published, 'desc')
    .orderBy('posts.id', 'desc')
    .limit(atOnce + 1)
    .execute();
  const last = rows.length > atOnce ? rows[atOnce - 1] : undefined;
  return {
    posts: rows.slice(0, atOnce).map((row) => toPost(row, row.visits)),
    next: last ? `${last.published_at ?? 0}.${last.id}` : null,
  };
}

const like = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
