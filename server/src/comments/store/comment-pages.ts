/** The pages that have comments. */
import type { Selectable, Transaction } from 'kysely';
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Database, Schema } from '../../db/index.js';
import type { CommentPagesTable } from '../tables.js';
import { runPrepared } from './prepared.js';
import type { StoreContext } from './context.js';

export type CommentPage = Selectable<CommentPagesTable>;

/** The page of the key; `null` when nobody has commented there yet. */
export async function findCommentPage(
  { db }: Pick<Database, 'db'>,
  key: string,
): Promise<CommentPage | null> {
  const rows = await runPrepared(
    db,
    'page',
    () => db.selectFrom('comment_pages').selectAll().where('key', '=', key).compile(),
    [key],
  );
  return rows[0] ?? null;
}

/** The page of an address, made when there is none yet. */
export async function ensureCommentPage(
  database: Pick<Database, 'db'>,
  site: string,
  url: string,
  now: number,
): Promise<CommentPage> {
  const key = pageKey(url);
  const known = await findCommentPage(database, key);
  if (known) return known;
  await database.db
    .insertInto('comment_pages')
    .values({ site, key, url, created_at: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  return (await findCommentPage(database, key))!;
}

export async function countPicks({ db }: Pick<Database, 'db'>, pageId: number): Promise<number> {
  const { picks } = await db
    .selectFrom('comments')
    .select((e) => e.fn.countAll<number>().as('picks'))
    .where('page_id', '=', pageId)
    .where('pinned', '=', 1)
    .executeTakeFirstOrThrow();
  return picks;
}

/** The revisions of the pages of these keys. */
export const findRevisions = ({ db }: Database, keys: readonly string[]) =>
  db.selectFrom('comment_pages').select(['key', 'revision']).where('key', 'in', keys).execute();

/** Approved comments by page key; pages without any are not in it. */
export async function countComments({ db }: Database, keys: readonly string[]): Promise<Map<string, number>> {
  if (!keys.length) return new Map();
  const rows = await db
    .selectFrom('comment_pages')
    .select(['key', 'count'])
    .where('key', 'in', keys)
    .execute();
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/**
 * The first statement of every write to a thread: it locks the page, so that counts and revisions of two writers follow
 * each other, and gives the new revision.
 */
export async function touch(tx: Transaction<Schema>, pageId: number, visible = true): Promise<CommentPage> {
  return tx
    .updateTable('comment_pages')
    .set((e) => ({ revision: e('revision', '+', visible ? 1 : 0) }))
    .where('id', '=', pageId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Closes a page for comments, or opens it. */
export async function setClosed(
  { database, events }: StoreContext,
  pageId: number,
  closed: boolean,
): Promise<void> {
  const page = await database.db.transaction().execute(async (tx) => {
    const page = await touch(tx, pageId);
    await tx
      .updateTable('comment_pages')
      .set({ closed: closed ? 1 : 0 })
      .where('id', '=', pageId)
      .execute();
    return page;
  });
  events.publish('thread-changed', { page, rev: page.revision });
}
