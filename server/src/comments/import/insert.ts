/** New comments of a page in one go, with the counts that follow from them. */
import type { Insertable, Transaction } from 'kysely';
import { writerFields } from 'inlay/comments/model';
import type { Schema } from '../../db/index.js';
import { hashOfText } from '../spam/text-features.js';
import { countPicks, type CommentPage } from '../store/comment-pages.js';
import { findParents, placeBelow, topPlace, type TreePlace } from '../store/places.js';
import { count } from '../store/status.js';
import { mostPicks } from '../store/thread/siblings.js';
import type { CommentsTable } from '../tables.js';
import { toColumns } from '../writer-fields.js';
import { keyOf, type Importing } from './known.js';
import type { TakenComment } from './take.js';

type Tx = Transaction<Schema>;

interface Insertion {
  thread: Importing;
  page: CommentPage;
  /** all comments of this piece, none before what it answers */
  known: readonly TakenComment[];
  /** those of them that are new */
  fresh: readonly TakenComment[];
  /** of the comments that are stored; the new ones are added */
  ids: Map<TakenComment, number | null>;
  now: number;
}

export async function insertAll(tx: Tx, { thread, page, known, fresh, ids, now }: Insertion): Promise<void> {
  let picks = fresh.some(({ pinned }) => pinned) ? mostPicks - (await countPicks({ db: tx }, page.id)) : 0;
  for (const level of levels(fresh, ids)) {
    const above = await placesOf(tx, page.id, level, ids);
    const rows = level.map((comment): Insertable<CommentsTable> => {
      const place = (comment.parent && above.get(ids.get(comment.parent) ?? -1)) ?? topPlace;
      const isPick = comment.pinned && place === topPlace && picks-- > 0;
      return { ...rowOf(comment, now), ...place, page_id: page.id, pinned: isPick ? 1 : 0 };
    });
    const inserted = await tx.insertInto('comments').values(rows).returning('id').execute();
    // numbered in the order of the rows; in which order they are returned, no database promises
    const numbers = inserted.map(({ id }) => id).sort((a, b) => a - b);
    level.forEach((comment, index) => ids.set(comment, numbers[index]!));
    await countReplies(tx, rows);
  }
  await count(tx, page.id, fresh.filter(({ status }) => status === 'approved').length);
  await remember(tx, thread, known, ids);
}

/** The comments by level: none answers another of its own. */
function levels(fresh: readonly TakenComment[], ids: ReadonlyMap<TakenComment, unknown>): TakenComment[][] {
  const found: TakenComment[][] = [];
  const levelOf = new Map<TakenComment, number>();
  for (const comment of fresh) {
    const { parent } = comment;
    const level = parent && !ids.has(parent) ? (levelOf.get(parent) ?? -1) + 1 : 0;
    levelOf.set(comment, level);
    (found[level] ??= []).push(comment);
  }
  return found;
}

/** Where replies to these comments stand. What a moderator has taken away in the meantime takes none. */
async function placesOf(
  tx: Tx,
  pageId: number,
  level: readonly TakenComment[],
  ids: ReadonlyMap<TakenComment, number | null>,
): Promise<Map<number, TreePlace>> {
  const parents = new Set(level.map(({ parent }) => (parent && ids.get(parent)) ?? -1));
  parents.delete(-1);
  if (!parents.size) return new Map();
  const rows = await findParents(tx, pageId, [...parents]);
  return new Map(rows.map((row) => [row.id, placeBelow(row)]));
}

const rowOf = (
  comment: TakenComment,
  now: number,
): Omit<Insertable<CommentsTable>, 'page_id' | keyof TreePlace> => ({
  ...toColumns(writerFields, (field) => comment[field]),
  badge: comment.badge,
  text: comment.text,
  text_hash: hashOfText(comment.text),
  created_at: comment.createdAt,
  edited_at: comment.editedAt,
  status: comment.status,
  shown: comment.status === 'approved' ? 1 : 0,
  up: comment.votes,
  score: 0,
  reasons: '["imported"]',
  token_hash: null,
  address_hash: null,
  address_salt: null,
  moderated_at: null,
  // what waits does so from now on, however old it is
  checked_at: comment.status === 'pending' ? now : null,
});

/** Counts the shown replies at what they answer: each of those is approved and shows already. */
async function countReplies(tx: Tx, rows: readonly Insertable<CommentsTable>[]): Promise<void> {
  const parents = new Map<number, number[]>();
  const counts = new Map<number, number>();
  for (const { parent_id, shown } of rows)
    if (parent_id && shown) counts.set(parent_id, (counts.get(parent_id) ?? 0) + 1);
  for (const [id, count] of counts) parents.set(count, [...(parents.get(count) ?? []), id]);
  for (const [by, ids] of parents)
    await tx
      .updateTable('comments')
      .set((e) => ({ reply_count: e('reply_count', '+', by) }))
      .where('id', 'in', ids)
      .execute();
}

/** So that the next import knows them, also when a moderator has changed or removed them by then. */
async function remember(
  tx: Tx,
  thread: Importing,
  comments: readonly TakenComment[],
  ids: ReadonlyMap<TakenComment, number | null>,
): Promise<void> {
  const rows = comments.flatMap((comment) => {
    const key = keyOf(thread, comment);
    return key === null ? [] : [{ key, comment_id: ids.get(comment) ?? null }];
  });
  if (!rows.length) return;
  await tx
    .insertInto('comment_imports')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}
