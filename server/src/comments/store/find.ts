/** One comment with what permissions and answers need of it. */
import type { Database } from '../../db/index.js';
import { shownColumns, type ShownRow } from './rows.js';

export interface Found extends ShownRow {
  page_id: number;
  token_hash: string | null;
  address_hash: string | null;
  address_salt: string | null;
  moderated_at: number | null;
  score: number;
  reasons: string;
  author_email: string | null;
  site: string;
  page_key: string;
  page_url: string;
}

export async function findComment({ db }: Database, id: number): Promise<Found | null> {
  const found = await db
    .selectFrom('comments as c')
    .innerJoin('comment_pages as p', 'p.id', 'c.page_id')
    .select(shownColumns.map((name) => `c.${name}` as const))
    .select([
      'c.page_id',
      'c.token_hash',
      'c.address_hash',
      'c.address_salt',
      'c.moderated_at',
      'c.score',
      'c.reasons',
      'c.author_email',
    ])
    .select(['p.site', 'p.key as page_key', 'p.url as page_url'])
    .where('c.id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** What readers may see of these comments, as far as they are there. */
export async function findShown({ db }: Database, ids: readonly number[]): Promise<ShownRow[]> {
  if (!ids.length) return [];
  return db.selectFrom('comments').select(shownColumns).where('id', 'in', ids).execute();
}
