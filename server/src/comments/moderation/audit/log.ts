/** The audit log: what moderators did. An entry can be reverted for as long as `retention.audit` stores it. */
import type { ShownField } from 'inlay/comments/model';
import type { Ban } from '../bans/bans.js';
import type { Database } from '../../../db/index.js';
import type { Status } from '../../tables.js';

/** By kind, what was so before. */
export type Before =
  | {
      kind: 'status';
      comments: { id: number; status: Status; moderatedAt: number | null; reasons: string }[];
    }
  | ({ kind: 'edit'; id: number; text: string } & Record<ShownField, string | null>)
  | { kind: 'reply'; id: number }
  | { kind: 'ban'; bans: number[] }
  | { kind: 'unban'; bans: Ban[] }
  | { kind: 'pin'; id: number; pinned: boolean }
  | { kind: 'close'; page: number; closed: boolean }
  /** cannot be undone; the entry holds nothing about the person */
  | { kind: 'erase'; comments: number };

export interface AuditEntry {
  site: string;
  moderator: string;
  action: string;
  before: Before;
}

/** Returns the number under which it can be reverted. */
export async function record(
  { db }: Database,
  { before, ...entry }: AuditEntry,
  now: number,
): Promise<string> {
  const { id } = await db
    .insertInto('moderation_log')
    .values({
      ...entry,
      before: JSON.stringify(before),
      comment_id: before.kind === 'edit' ? before.id : null,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return String(id);
}

/** The entry, if it has not been reverted. */
export async function findEntry({ db }: Database, id: number): Promise<AuditEntry | null> {
  const row = await db
    .selectFrom('moderation_log')
    .select(['site', 'moderator', 'action', 'before'])
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return row ? { ...row, before: JSON.parse(row.before) as Before } : null;
}

/** Marks an entry as reverted; false when somebody else was first. */
export async function markReverted({ db }: Database, id: number, now: number): Promise<boolean> {
  const row = await db
    .updateTable('moderation_log')
    .set({ undone_at: now })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
