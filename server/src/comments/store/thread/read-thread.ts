/** One page of a thread: comments in their order, each with its first replies. */
import type { Sort } from 'inlay/comments/model';
import { sql } from 'kysely';
import type { Database } from '../../../db/index.js';
import type { WireComment } from '../../schema.js';
import { writeCursor } from './cursor.js';
import { hasEarlier, listPicks, listSiblings } from './siblings.js';
import { byTime, orders } from './orders.js';
import { runPrepared } from '../prepared.js';
import { hang, shownColumns, toWire, type ShownRow } from '../rows.js';

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

const endless = Number.MAX_SAFE_INTEGER;

export async function readThread(database: Database, pageId: number, wish: ThreadWish): Promise<ThreadPart> {
  if (wish.parent !== undefined) return readReplies(database, pageId, wish.parent, wish);
  const path = wish.at === undefined ? [] : await pathTo(database, pageId, wish.at);
  const root = path[0];
  const from = root?.pinned ? undefined : root;
  const picks = wish.cursor ? [] : await listPicks(database, pageId);
  const others = await listSiblings(database, pageId, null, wish, from);
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
  const rows = await listSiblings(database, pageId, parent, { ...wish, sort: 'oldest' });
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
    next: more ? writeCursor(rows.at(-1)!, orders[sort]) : null,
  };
}

/** The first shown comments of each branch or each parent, in the order of writing. */
async function firstOf(
  { db }: Database,
  column: 'root_id' | 'parent_id',
  ids: number[],
  most: number,
): Promise<ShownRow[]> {
  const name = `first ${column} ${ids.length}`;
  const compile = () => {
    const last = sql<number>`(select d.id from comments d where ${sql.ref(`d.${column}`)} = r.id and d.shown = 1
      order by d.created_at, d.id limit 1 offset ${most - 1})`;
    const orEndless = (name: string) => sql<number>`coalesce(${sql.ref(`l.${name}`)}, ${endless})`;
    const isFirst = sql<boolean>`(c.created_at, c.id) <= (ends.last_time, ends.last_id)`;
    return db
      .with(
        // the last comment of each branch is looked up once; a join alone would look it up for every row
        (cte) => cte('ends').materialized(),
        (q) =>
          q
            .selectFrom('comments as r')
            .leftJoin('comments as l', (join) => join.on('l.id', '=', last))
            .select(['r.id as of', orEndless('created_at').as('last_time'), orEndless('id').as('last_id')])
            .where('r.id', 'in', ids),
      )
      .selectFrom('ends')
      .innerJoin('comments as c', (join) =>
        join.onRef(`c.${column}`, '=', 'ends.of').on('c.shown', '=', 1).on(isFirst),
      )
      .select(shownColumns.map((name) => `c.${name}` as const))
      .compile();
  };
  const parameters = [endless, endless, most - 1, ...ids, 1];
  const rows = await runPrepared<ShownRow>(db, name, compile, parameters);
  // sorted here, because a database would sort whole rows, texts included
  return rows.sort(byTime);
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

/** Adds the comments of the path that are not among the first replies. They skip ahead, so `nextReplies` stays. */
function addPath(root: WireComment, path: readonly ShownRow[]): void {
  let parent = root;
  for (const row of path.slice(1)) {
    const id = String(row.id);
    let comment = parent.replies.find((reply) => reply.id === id);
    if (!comment) parent.replies.push((comment = toWire(row)));
    parent = comment;
  }
}
