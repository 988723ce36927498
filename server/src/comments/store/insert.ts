/** A new comment, at most once: what was sent again is answered with what it made the first time. */
import type { Transaction } from 'kysely';
import type { Schema } from '../../db/index.js';
import { shownFields, writerFields } from 'inlay/comments/model';
import { noVotes } from '../reactions.js';
import { toColumns } from '../writer-fields.js';
import { touch } from './comment-pages.js';
import type { CommentInsert } from './comment-insert.js';
import { findParents, placeBelow, topPlace } from './places.js';
import { publishChange } from './publish.js';
import { shownColumns, type ShownRow } from './rows.js';
import type { StoreContext } from './context.js';
import { count, countReply } from './status.js';

export type Inserted =
  | { outcome: 'new' | 'again'; row: ShownRow; httpStatus: 201 | 202; rev: number }
  /** the key stands for another text, or what is answered to does not show */
  | { outcome: 'key-reused' | 'parent-gone' };

/** ms in which the same text by the same visitor on the same page is one comment, where no key says so */
const sameForm = 600_000;

/** @param address of the reader who writes */
export async function insertComment(
  store: StoreContext,
  comment: CommentInsert,
  now: number,
  address?: string,
): Promise<Inserted> {
  const inserted = await insert(store, comment, now);
  if (!('row' in inserted) || inserted.outcome === 'again') return inserted;
  const { row, rev } = inserted;
  const page = { ...comment.page, revision: rev };
  const isShown = row.status === 'approved';
  store.events.publish('comment-posted', { id: row.id, page, rev, row, address });
  publishChange(store.events, {
    id: row.id,
    page,
    row,
    before: null,
    wasShown: false,
    isShown,
    rev,
    edited: false,
  });
  return inserted;
}

async function insert({ database }: StoreContext, comment: CommentInsert, now: number): Promise<Inserted> {
  const { page, status } = comment;
  const shows = status === 'approved';
  return database.db
    .transaction()
    .execute(async (tx) => {
      const before = await touch(tx, page.id, false);
      const earlier = await findEarlier(tx, comment, now);
      if (earlier) return earlier.outcome === 'again' ? { ...earlier, rev: before.revision } : earlier;
      const [above] = comment.parent === null ? [] : await findParents(tx, page.id, [comment.parent]);
      if (comment.parent !== null && !above) return { outcome: 'parent-gone' } as const;

      const place = above ? placeBelow(above) : topPlace;
      const row = await tx
        .insertInto('comments')
        .values({
          page_id: page.id,
          ...place,
          ...toColumns(writerFields, (field) => comment[field]),
          badge: comment.badge,
          text: comment.text,
          created_at: now,
          status,
          shown: shows ? 1 : 0,
          token_hash: comment.tokenHash,
          address_hash: comment.addressHash,
          address_salt: comment.addressSalt,
          text_hash: comment.textHash,
          score: comment.score,
          reasons: JSON.stringify(comment.reasons),
        })
        .returning(shownColumns)
        .executeTakeFirstOrThrow();
      const httpStatus = shows ? 201 : 202;
      if (comment.key !== null) {
        const { key, bodyHash: body_hash } = comment;
        const mine = await tx
          .insertInto('comment_keys')
          .values({
            site: page.site,
            key,
            body_hash,
            comment_id: row.id,
            http_status: httpStatus,
            created_at: now,
          })
          .onConflict((conflict) => conflict.columns(['site', 'key']).doNothing())
          .returning('comment_id')
          .executeTakeFirst();
        // used for another page at the same moment: what was written here goes back
        if (!mine) throw new KeyTaken();
      }
      // what is refused or repeated changes nothing for readers
      const { revision } = shows ? await touch(tx, page.id) : before;
      if (shows) {
        await count(tx, page.id, 1);
        await countReply(tx, place.parent_id, 1);
      }
      return { outcome: 'new', row, httpStatus, rev: revision } as const;
    })
    .catch((thrown: unknown): Inserted => {
      if (thrown instanceof KeyTaken) return { outcome: 'key-reused' };
      throw thrown;
    });
}

class KeyTaken extends Error {}

type Tx = Transaction<Schema>;

async function findEarlier(tx: Tx, { page, key, bodyHash, ...comment }: CommentInsert, now: number) {
  if (key !== null) {
    const used = await tx
      .selectFrom('comment_keys')
      .selectAll()
      .where('site', '=', page.site)
      .where('key', '=', key)
      .executeTakeFirst();
    if (!used) return null;
    if (used.body_hash !== bodyHash) return { outcome: 'key-reused' } as const;
    const row = await findRow(tx, used.comment_id);
    return {
      outcome: 'again',
      row: row ?? gone(used.comment_id, used.created_at),
      httpStatus: used.http_status as 201 | 202,
    } as const;
  }
  if (comment.addressHash === null) return null;
  const same = await tx
    .selectFrom('comments')
    .select([...shownColumns, 'text_hash'])
    .where('text_hash', '=', comment.textHash)
    .where('created_at', '>', now - sameForm)
    .where('address_hash', '=', comment.addressHash)
    .where('page_id', '=', page.id)
    .where('text', '=', comment.text)
    .orderBy('id')
    .executeTakeFirst();
  const httpStatus = same?.status === 'approved' ? 201 : 202;
  return same ? ({ outcome: 'again', row: same, httpStatus } as const) : null;
}

const findRow = (tx: Tx, id: number) =>
  tx.selectFrom('comments').select(shownColumns).where('id', '=', id).executeTakeFirst();

/** The row of a comment that has been removed since. */
const gone = (id: number, created_at: number): ShownRow => ({
  id,
  parent_id: null,
  ...toColumns(shownFields, () => null),
  badge: null,
  text: '',
  created_at,
  edited_at: null,
  status: 'deleted',
  ...noVotes,
  pinned: 0,
  reply_count: 0,
});
