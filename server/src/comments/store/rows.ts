/** The columns that readers are shown, and how a row goes over the wire. */
import { shownFields } from 'inlay/comments/model';
import type { WireComment } from '../schema.js';
import type { CommentsTable } from '../tables.js';
import type { Selectable } from 'kysely';
import { reactions, votesOf } from '../reactions.js';
import { columnOf, fromColumns, toColumns } from '../writer-fields.js';
import { writeCursor } from './thread/cursor.js';
import { orders } from './thread/orders.js';

export const shownColumns = [
  'id',
  'parent_id',
  ...shownFields.map(columnOf),
  'badge',
  'text',
  'created_at',
  'edited_at',
  'status',
  ...reactions,
  'pinned',
  'reply_count',
] as const;

export type ShownRow = Pick<Selectable<CommentsTable>, (typeof shownColumns)[number]>;

const time = (at: number): string => new Date(at).toISOString();

const nobody = toColumns(shownFields, () => null);

/** A comment as readers see it, without its replies. Of what is not approved nothing that was written goes along. */
export function toWire(row: ShownRow): WireComment {
  const isShown = row.status === 'approved';
  return {
    id: String(row.id),
    parent: row.parent_id === null ? null : String(row.parent_id),
    author: {
      ...fromColumns(shownFields, isShown ? row : nobody),
      avatar: null,
      badge: isShown ? row.badge : null,
    },
    text: isShown ? row.text : '',
    createdAt: time(row.created_at),
    editedAt: isShown && row.edited_at !== null ? time(row.edited_at) : null,
    status: isShown ? 'approved' : 'deleted',
    pinned: isShown && row.pinned === 1,
    votes: votesOf(row),
    replyCount: row.reply_count,
    replies: [],
    nextReplies: row.reply_count ? '0' : null,
  };
}

/** A comment as its writer sees it: what waits, or is held as spam, is "pending" and readable. */
export function toWriter(row: ShownRow): WireComment {
  const waits = row.status === 'pending' || row.status === 'spam';
  return waits ? { ...toWire({ ...row, status: 'approved' }), status: 'pending' } : toWire(row);
}

/**
 * Hangs replies below what they answer to. `rows` stand in the order of writing, and of each parent's shown replies they
 * hold the first ones: `nextReplies` says where the others start. An imported reply may be older than what it answers.
 */
export function hang(roots: readonly WireComment[], rows: readonly ShownRow[]): void {
  const known = new Map(roots.map((comment) => [comment.id, comment]));
  const replies = rows.filter(({ id }) => !known.has(String(id)));
  for (const row of replies) known.set(String(row.id), toWire(row));
  for (const row of replies) {
    const parent = known.get(String(row.parent_id));
    if (!parent) continue;
    parent.replies.push(known.get(String(row.id))!);
    parent.nextReplies = parent.replies.length < parent.replyCount ? writeCursor(row, orders.oldest) : null;
  }
}
