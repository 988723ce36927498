/** The comments that answer the page, or that answer one comment, in their order. */
import type { Sort } from 'inlay/comments/model';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/index.js';
import { readCursor, type ListPlace } from './cursor.js';
import { orders } from './orders.js';
import { runPrepared } from '../prepared.js';
import { shownColumns, type ShownRow } from '../rows.js';

/** Picks of a page that come first. */
export const mostPicks = 10;

/** The editors' picks among the roots, in the order of writing. */
export async function listPicks({ db }: Database, pageId: number): Promise<ShownRow[]> {
  const compile = () =>
    db
      .selectFrom('comments')
      .select(shownColumns)
      .where('page_id', '=', pageId)
      .where('pinned', '=', 1)
      .where('parent_id', 'is', null)
      .where('shown', '=', 1)
      .orderBy('created_at')
      .orderBy('id')
      .limit(mostPicks)
      .compile();
  return runPrepared<ShownRow>(db, 'picks', compile, [pageId, 1, 1, mostPicks]);
}

export interface SiblingsWish {
  sort: Sort;
  limit: number;
  cursor?: string | undefined;
}

/**
 * One more than asked for, so that the caller knows whether there are more. With `from`, the list begins at that row and
 * includes it; otherwise it begins after the cursor.
 */
export async function listSiblings(
  { db }: Database,
  pageId: number,
  parent: number | null,
  { sort, limit, cursor }: SiblingsWish,
  from?: ShownRow,
): Promise<ShownRow[]> {
  const { columns, direction } = orders[sort];
  const place = from ?? readCursor(cursor, orders[sort]);
  const name = `list ${sort} ${!!place} ${!!from} ${parent === null}`;
  const compile = () => {
    let select = db
      .selectFrom('comments')
      .select(shownColumns)
      .where('page_id', '=', pageId)
      .where('parent_id', parent === null ? 'is' : '=', parent)
      .where('shown', '=', 1);
    // picks come before all others, on the first page
    if (parent === null) select = select.where('pinned', '=', 0);
    if (place) select = select.where(compared(sort, `${after[direction]}${from ? '=' : ''}`, place));
    for (const column of columns) select = select.orderBy(column, direction);
    return select.limit(limit).compile();
  };
  const parameters = [
    pageId,
    ...(parent === null ? [] : [parent]),
    1,
    ...(parent === null ? [0] : []),
    ...(place ? columns.map((column) => place[column]) : []),
    limit + 1,
  ];
  return runPrepared<ShownRow>(db, name, compile, parameters);
}

/** Whether a page has roots that stand before this one in the order. */
export async function hasEarlier(
  { db }: Database,
  pageId: number,
  sort: Sort,
  from: ShownRow,
): Promise<boolean> {
  const found = await db
    .selectFrom('comments')
    .select('id')
    .where('page_id', '=', pageId)
    .where('parent_id', 'is', null)
    .where('shown', '=', 1)
    .where('pinned', '=', 0)
    .where(compared(sort, before[orders[sort].direction], from))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** How what comes later in a direction compares with what comes first, and the reverse. */
const after = { asc: '>', desc: '<' };
const before = { asc: '<', desc: '>' };

/** Whether a row lies on that side of the cursor, in the given order. */
function compared(sort: Sort, operator: string, place: ListPlace): RawBuilder<boolean> {
  const { columns } = orders[sort];
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(columns.map((column) => place[column]));
  return sql<boolean>`(${names}) ${sql.raw(operator)} (${values})`;
}
