/** Changes a comment's status together with its visibility and the counts that depend on it. */
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Schema } from '../../db/index.js';
import { writerFields } from 'inlay/comments/model';
import type { CommentsTable, Status } from '../tables.js';
import { toColumns, type Column } from '../writer-fields.js';
import { touch } from './comment-pages.js';
import { forgetEdits } from './edits.js';
import { publishChange, type Change } from './publish.js';
import { changedMeanwhile } from './changed-meanwhile.js';
import { shownColumns } from './rows.js';
import type { StoreContext } from './context.js';

/** Further columns that change with the status. */
export type Extra = Partial<
  Pick<
    Selectable<CommentsTable>,
    | 'reasons'
    | 'moderated_at'
    | 'checked_at'
    | 'score'
    | 'text'
    | 'text_hash'
    | 'edited_at'
    | 'pinned'
    | Column
  >
>;

/** Whether a comment of this status shows: approved, or as the stub that replies hang on. */
const showsWith = (status: Status, replies: number): boolean => status === 'approved' || replies > 0;

type Known = Pick<Selectable<Schema['comments']>, 'status' | 'shown' | 'parent_id' | 'reply_count' | 'text'>;

/**
 * Works on a comment when its page's revision has moved on, in one transaction with the counts that follow, and publishes
 * what came of it; `null` when it is not there.
 */
async function change(
  { database, events }: StoreContext,
  id: number,
  work: (
    tx: Transaction<Schema>,
    known: Known,
  ) => Promise<Pick<Change, 'row' | 'isShown'> & { status: Status; edited?: boolean }>,
  address?: string,
): Promise<Change | null> {
  const pageId = await pageOf(database.db, id);
  if (pageId === null) return null;
  const changed = await database.db.transaction().execute(async (tx): Promise<Change | null> => {
    const page = await touch(tx, pageId);
    const known = await tx
      .selectFrom('comments')
      .select(['status', 'shown', 'parent_id', 'reply_count', 'text'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!known) return null;
    const wasShown = known.shown === 1;
    const { row, isShown, status, edited = false } = await work(tx, known);
    await count(tx, pageId, Number(status === 'approved') - Number(known.status === 'approved'));
    if (wasShown !== isShown) await countReply(tx, known.parent_id, isShown ? 1 : -1);
    return { id, page, row, before: known.status, wasShown, isShown, rev: page.revision, edited };
  });
  if (changed) publishChange(events, changed, address);
  return changed;
}

/**
 * Gives the comment another status (or the same, with other columns); `null` when it is not there.
 *
 * @param by `address` is that of the reader who does it; `saw` is the text on which it was done: with another by now, it
 * stays as it is, and a problem is thrown
 */
export const setStatus = (
  store: StoreContext,
  id: number,
  status: Status,
  extra: Extra = {},
  { address, saw }: { address?: string; saw?: string } = {},
): Promise<Change | null> =>
  change(
    store,
    id,
    async (tx, known) => {
      if (saw !== undefined && saw !== known.text) throw changedMeanwhile;
      const isShown = showsWith(status, known.reply_count);
      const row = await tx
        .updateTable('comments')
        .set({
          status,
          shown: isShown ? 1 : 0,
          // what is no longer approved is no pick
          ...(status !== 'approved' && { pinned: 0 }),
          ...extra,
        })
        .where('id', '=', id)
        .returning(shownColumns)
        .executeTakeFirstOrThrow();
      return { row, isShown, status, edited: extra.text !== undefined };
    },
    address,
  );

/**
 * Takes a comment away for good, with what was reported of it and what moderators changed in it. One with replies
 * leaves a stub without words and without its writer, one without is gone as if it had never been.
 */
export const removeComment = (store: StoreContext, id: number): Promise<Change | null> =>
  change(store, id, async (tx, known) => {
    const hasReplies = await tx
      .selectFrom('comments')
      .select('id')
      .where('parent_id', '=', id)
      .limit(1)
      .executeTakeFirst();
    const isShown = known.reply_count > 0;
    await forgetEdits(tx, id);
    await tx.deleteFrom('comment_reports').where('comment_id', '=', id).execute();
    const row = hasReplies
      ? await tx
          .updateTable('comments')
          .set({ ...blank, shown: isShown ? 1 : 0 })
          .where('id', '=', id)
          .returning(shownColumns)
          .executeTakeFirstOrThrow()
      : null;
    if (!hasReplies) await tx.deleteFrom('comments').where('id', '=', id).execute();
    return { row, isShown, status: 'deleted' };
  });

/** A stub holds nothing of its writer. */
const blank = {
  status: 'deleted',
  text: '',
  text_hash: '',
  ...toColumns(writerFields, () => null),
  badge: null,
  token_hash: null,
  address_hash: null,
  address_salt: null,
  reasons: '[]',
  pinned: 0,
} as const;

/** Counts approved comments of a page up or down. */
export async function count(tx: Transaction<Schema>, pageId: number, by: number): Promise<void> {
  if (!by) return;
  await tx
    .updateTable('comment_pages')
    .set((e) => ({ count: e('count', '+', by) }))
    .where('id', '=', pageId)
    .execute();
}

/** Counts a shown reply up or down; a stub appears with its first and goes with its last, and so on upwards. */
export async function countReply(tx: Transaction<Schema>, id: number | null, by: number): Promise<void> {
  if (id === null) return;
  const { shown, status, reply_count, parent_id } = await tx
    .updateTable('comments')
    .set((e) => ({ reply_count: e('reply_count', '+', by) }))
    .where('id', '=', id)
    .returning(['shown', 'status', 'reply_count', 'parent_id'])
    .executeTakeFirstOrThrow();
  const isShown = showsWith(status, reply_count);
  if (isShown === (shown === 1)) return;
  await tx
    .updateTable('comments')
    .set({ shown: isShown ? 1 : 0 })
    .where('id', '=', id)
    .execute();
  await countReply(tx, parent_id, isShown ? 1 : -1);
}

async function pageOf(db: Kysely<Schema>, id: number): Promise<number | null> {
  const found = await db.selectFrom('comments').select('page_id').where('id', '=', id).executeTakeFirst();
  return found?.page_id ?? null;
}
