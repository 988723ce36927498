/** What moderators did, kept for thirty days so that it can be taken back. */
import type { Ban } from './bans.js';
import type { Database } from '../../db/index.js';
import type { Status } from '../tables.js';

/** By kind, what was so before. */
export type Before =
  | {
      kind: 'status';
      comments: { id: number; status: Status; moderatedAt: number | null; reasons: string }[];
    }
  | { kind: 'edit'; id: number; text: string; name: string | null; url: string | null }
  | { kind: 'reply'; id: number }
  | { kind: 'ban'; bans: number[] }
  | { kind: 'unban'; bans: Ban[] }
  | { kind: 'close'; page: number; closed: boolean }
  /** cannot be undone; the entry holds nothing about the person */
  | { kind: 'erase'; comments: number };

export interface Deed {
  site: string;
  moderator: string;
  action: string;
  before: Before;
}

/** Gives the number under which it can be undone. */
export async function note({ db }: Database, { before, ...deed }: Deed, now: number): Promise<string> {
  const { id } = await db
    .insertInto('moderation_log')
    .values({ ...deed, before: JSON.stringify(before), created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return String(id);
}

/** Marks a deed as undone and gives what was before; `null` when there is none or it has been undone. */
export async function takeBack(
  { db }: Database,
  id: number,
  now: number,
): Promise<(Deed & { before: Before }) | null> {
  const row = await db
    .updateTable('moderation_log')
    .set({ undone_at: now })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning(['site', 'moderator', 'action', 'before'])
    .executeTakeFirst();
  return row ? { ...row, before: JSON.parse(row.before) as Before } : null;
}

/** Forgets what these comments said before moderators edited them. */
export async function forgetEdits({ db }: Database, comments: ReadonlySet<number>): Promise<void> {
  if (!comments.size) return;
  const rows = await db
    .selectFrom('moderation_log')
    .select(['id', 'before'])
    .where('action', '=', 'edit')
    .execute();
  const gone = rows.filter((row) => {
    const before = JSON.parse(row.before) as Before;
    return before.kind === 'edit' && comments.has(before.id);
  });
  for (const { id } of gone) await db.deleteFrom('moderation_log').where('id', '=', id).execute();
}
