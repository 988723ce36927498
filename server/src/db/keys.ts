/** Page keys that were made by an earlier rule. */
import type { Kysely } from 'kysely';
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Schema } from './schema.js';

/** Rows whose stored key differs from the one that is computed today: both keys, and the address. */
export async function newKeys(
  db: Kysely<Schema>,
  table: 'posts' | 'comment_pages',
): Promise<{ from: string; to: string; url: string }[]> {
  const rows: { key: string; url: string }[] = await db.selectFrom(table).select(['key', 'url']).execute();
  return rows
    .filter(({ url }) => /^https?:/i.test(url) && URL.canParse(url))
    .map(({ key, url }) => ({ from: key, to: pageKey(url), url }))
    .filter(({ from, to }) => from !== to);
}
