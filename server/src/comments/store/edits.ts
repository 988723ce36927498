/** Deletes the earlier texts of an edited comment from the audit log. */
import type { Transaction } from 'kysely';
import type { Schema } from '../../db/index.js';

/** Forgets what a comment said before. */
export async function forgetEdits(tx: Transaction<Schema>, comment: number): Promise<void> {
  await tx
    .deleteFrom('moderation_log')
    .where('action', '=', 'edit')
    .where('comment_id', '=', comment)
    .execute();
}
