/** One page of a thread: comments in their order, each with its first replies. */
import { sql } from 'kysely';
import type { Database } from '../../db/index.js';
import { readCursor, writeCursor } from './cursor.js';
import type { Sort } from 'inlay/comments/model';
import type { WireComment } from '../schema.js';
import { runPrepared } from './prepared.js';
import { hang, shownColumns, toWire, type ShownRow } from './rows.js';

export interface ThreadWish {
  sort: Sort;
  limit: number;
  cursor?: string | undefined;
  /** direct replies of this comment instead of the roots */
  parent?: number | undefined;
  /** opens the roots at the one that holds this comment */
  at?: number | undefined;
}

export interface ThreadPart {
  comments: WireComment[];
  next: string | null;
  earlier: boolean;
}

/** Descendants that a root brings along. */
const along = 10;
/** Replies that a reply brings along, and how many levels of them. */
const alongReplies = 3;
const levels = 2;

/** Picks of a page that come first. */
export const mostPicks = 10;

const endless = Number.MAX_SAFE_INTEGER;

export async function readThread(database: Database, pageId: number, wish: ThreadWish): Promise<ThreadPart> {
  if (wish.parent !== undefined) return readReplies(database, pageId, wish.parent, wish);
  const path = wish.at === undefined ? [] : await pathTo(database, pageId, wish.at);
  const root = path[0];
  const from = root?.pinned ? undefined : root;
  const picks = wish.cursor ? [] : await listPicks(database, pageId);
  const others = await list(database, pageId, null, wish, from);
  const { next, comments } = partOf(others, wish);
  const rows = [...picks, ...others];
  const part = { next, comments: [...picks.map(toWire), ...comments] };
  const parents = rows.filter(({ reply_count }) => reply_count > 0).map(({ id }) => id);
  const replies = parents.length ? await firstOf(database, 'root_id', parents, along) : [];
  hang(part.comments, replies);
  if (path.length > 1)
    addPath(
      part.comments.find(({ id }) => id === String(root!.id))!,
      path,
    );
  const earlier = from !== undefined && (await hasEarlier(database, pageId, wish.sort, from));
  return { ...part, earlier };
}

async function readReplies(
  database: Database,
  pageId: number,
  parent: number,
  wish: ThreadWish,
): Promise<ThreadPart> {
  const rows = await list(database, pageId, parent, { ...wish, sort: 'oldest' });
  const part = partOf(rows, { ...wish, sort: 'oldest' });
  const below: ShownRow[] = [];
  let above: readonly ShownRow[] = rows;
  for (let level = 0; level < levels; level++) {
    const parents = above.filter(({ reply_count }) => reply_count > 0).map(({ id }) => id);
    if (!parents.length) break;
    above = await firstOf(database, 'parent_id', parents, alongReplies);
    below.push(...above);
  }
  hang(part.comments, below);
  return { ...part, earlier: false };
}

/** Removes the one row that only says that there are more. */
function partOf(rows: ShownRow[], { limit, sort }: ThreadWish): Omit<ThreadPart, 'earlier'> {
  const more = rows.length > limit;
  if (more) rows.pop();
  return {
    comments: rows.map(toWire),
    next: more ? writeCursor(rows.at(-1)!, sort === 'top') : null,
  };
}

/** The editors' picks among the roots, in the order of writing. */
async function listPicks({ db }: Database, pageId: number): Promise<ShownRow[]> {
  const compile = () =>
    db
      .selectFrom('comments')
      .select(shownColumns)
      .where('page_id', '=', pageId)
      .where('pinned', '=', 1)
      .where('parent_id', 'is', null)
      .where('shown', '=', 1)
      .orderBy('id')
      .limit(mostPicks)
      .compile();
  return runPrepared<ShownRow>(db, 'picks', compile, [pageId, 1, 1, mostPicks]);
}

/** One more than asked for, so that the caller knows whether there are more. */
async function list(
  { db }: Database,
  pageId: number,
  parent: number | null,
  { sort, limit, cursor }: ThreadWish,
  from?: ShownRow,
): Promise<ShownRow[]> {
  // a row to start with is the place just before it, and itself
  const place = from ?? readCursor(cursor);
  const name = `list ${sort} ${!!place} ${!!from} ${parent === null}`;
  const compile = () => {
    const order = sort === 'oldest' ? 'asc' : 'desc';
    const compare = sql.raw((sort === 'oldest' ? '>' : '<') + (from ? '=' : ''));
    let select = db
      .selectFrom('comments')
      .select(shownColumns)
      .where('page_id', '=', pageId)
      .where('parent_id', parent === null ? 'is' : '=', parent)
      .where('shown', '=', 1);
    // picks come before all others, on the first page
    if (parent === null) select = select.where('pinned', '=', 0);
    if (place && sort === 'top') select = select.where(sql<boolean>`(up, id) ${compare} (${0}, ${0})`);
    else if (place) select = select.where(sql<boolean>`id ${compare} ${0}`);
    if (sort === 'top') select = select.orderBy('up', 'desc');
    return select.orderBy('id', order).limit(limit).compile();
  };
  const parameters = [
    pageId,
    ...(parent === null ? [] : [parent]),
    1,
    ...(parent === null ? [0] : []),
    ...(place ? (sort === 'top' ? [place.up, place.id] : [place.id]) : []),
    limit + 1,
  ];
  return runPrepared<ShownRow>(db, name, compile, parameters);
}

/** The first shown comments of each branch or each parent, in the order of their ids. */
async function firstOf(
  { db }: Database,
  column: 'root_id' | 'parent_id',
  ids: number[],
  most: number,
): Promise<ShownRow[]> {
  const name = `first ${column} ${ids.length}`;
  const compile = () => {
    const last = sql<number>`coalesce((select d.id from comments d where ${sql.ref(`d.${column}`)} = r.id and d.shown = 1
      order by d.id limit 1 offset ${most - 1}), ${endless})`;
    return db
      .with(
        // the end of each branch, once a branch and not once a row
        (cte) => cte('ends').materialized(),
        (q) =>
          q
            .selectFrom('comments as r')
            .select(['r.id as of', last.as('last')])
            .where('r.id', 'in', ids),
      )
      .selectFrom('ends')
      .innerJoin('comments as c', (join) =>
        join.onRef(`c.${column}`, '=', 'ends.of').on('c.shown', '=', 1).onRef('c.id', '<=', 'ends.last'),
      )
      .select(shownColumns.map((name) => `c.${name}` as const))
      .compile();
  };
  const parameters = [most - 1, endless, ...ids, 1];
  const rows = await runPrepared<ShownRow>(db, name, compile, parameters);
  // a database would move all their words about
  return rows.sort((a, b) => a.id - b.id);
}

/** The shown comment and all it answers to, from the root down; empty when it does not show on this page. */
async function pathTo({ db }: Database, pageId: number, id: number): Promise<ShownRow[]> {
  const columns = shownColumns.map((name) => `c.${name}` as const);
  const rows = await db
    .withRecursive('path', (q) =>
      q
        .selectFrom('comments as c')
        .select([...columns, 'c.depth'])
        .where('c.id', '=', id)
        .where('c.page_id', '=', pageId)
        .where('c.shown', '=', 1)
        .unionAll(
          q
            .selectFrom('comments as c')
            .innerJoin('path', 'path.parent_id', 'c.id')
            .select([...columns, 'c.depth']),
        ),
    )
    .selectFrom('path')
    .select(shownColumns)
    .orderBy('depth')
    .execute();
  return rows as ShownRow[];
}

/** Adds what of the path did not come along; such a comment stands out of turn, so it moves no cursor. */
function addPath(root: WireComment, path: readonly ShownRow[]): void {
  let parent = root;
  for (const row of path.slice(1)) {
    const id = String(row.id);
    let comment = parent.replies.find((reply) => reply.id === id);
    if (!comment) parent.replies.push((comment = toWire(row)));
    parent = comment;
  }
}

async function hasEarlier({ db }: Database, pageId: number, sort: Sort, from: ShownRow): Promise<boolean> {
  const before =
    sort === 'top'
      ? sql<boolean>`(up, id) > (${from.up}, ${from.id})`
      : sort === 'newest'
        ? sql<boolean>`id > ${from.id}`
        : sql<boolean>`id < ${from.id}`;
  const found = await db
    .selectFrom('comments')
    .select('id')
    .where('page_id', '=', pageId)
    .where('parent_id', 'is', null)
    .where('shown', '=', 1)
    .where('pinned', '=', 0)
    .where(before)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
