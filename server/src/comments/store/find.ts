/** One comment with what permissions and answers need of it. */
import type { Selectable } from 'kysely';
import type { Database } from '../../db/index.js';
import type { CommentsTable } from '../tables.js';
import { columnOf, privateFields } from '../writer-fields.js';
import { shownColumns, type ShownRow } from './rows.js';

/** Columns that permissions and decisions need beside those that readers see. */
const innerColumns = [
  'page_id',
  'token_hash',
  'address_hash',
  'address_salt',
  'moderated_at',
  'score',
  'reasons',
  ...privateFields.map(columnOf),
] as const;

export interface Found extends ShownRow, Pick<Selectable<CommentsTable>, (typeof innerColumns)[number]> {
  site: string;
  page_key: string;
  page_url: string;
}

export async function findComment({ db }: Database, id: number): Promise<Found | null> {
  const found = await db
    .selectFrom('comments as c')
    .innerJoin('comment_pages as p', 'p.id', 'c.page_id')
    .select([...shownColumns, ...innerColumns].map((name) => `c.${name}` as const))
    .select(['p.site', 'p.key as page_key', 'p.url as page_url'])
    .where('c.id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** The rows of these comments that exist, with the columns that readers see. */
export async function findShownRows({ db }: Database, ids: readonly number[]): Promise<ShownRow[]> {
  if (!ids.length) return [];
  return db.selectFrom('comments').select(shownColumns).where('id', 'in', ids).execute();
}
