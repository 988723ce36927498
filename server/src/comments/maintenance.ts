/** Removes what is no longer needed: keys, salts and with them the hashes made under them, old spam, old entries of the audit log. */
import type { Database } from '../db/index.js';
import { removeComment } from './store/status.js';
import type { Store } from './store/store.js';

/** ms: how long most of it is stored */
export const retention = 30 * 86_400_000;
const atOnce = 500;

export async function maintain(store: Store, now: number): Promise<void> {
  const { database } = store;
  const { db } = database;
  const before = now - retention;
  await db.deleteFrom('comment_keys').where('created_at', '<', before).execute();
  await db.deleteFrom('moderation_log').where('created_at', '<', before).execute();
  await db.deleteFrom('bans').where('expires_at', '<=', now).execute();
  await forgetSalts(database, before);
  const gone = await db
    .selectFrom('comments')
    .select('id')
    .where('status', 'in', ['spam', 'rejected', 'deleted'])
    .where('text_hash', '!=', '')
    .where((e) => e(e.fn.coalesce('moderated_at', 'created_at'), '<', before))
    .orderBy('id', 'desc')
    .limit(atOnce)
    .execute();
  for (const { id } of gone) await removeComment(store, id);
}

/** A salt that a ban still needs stays as long as the ban. */
async function forgetSalts({ db }: Database, before: number): Promise<void> {
  const old = await db
    .deleteFrom('secrets')
    .where('name', 'like', 'address %')
    .where('created_at', '<', before)
    .where('name', 'not in', (e) =>
      e.selectFrom('bans').select('salt').where('salt', 'is not', null).$castTo<{ salt: string }>(),
    )
    .returning('name')
    .execute();
  if (!old.length) return;
  const names = old.map(({ name }) => name);
  await db
    .updateTable('comments')
    .set({ address_hash: null, address_salt: null })
    .where('address_salt', 'in', names)
    .execute();
}
