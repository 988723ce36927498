/** Removes what is no longer needed: keys, salts and with them the hashes made under them, old spam, old entries of the audit log. */
import type { Database } from '../db/index.js';
import { scrub } from './store/scrub.js';
import { removeComment } from './store/status.js';
import type { Store } from './store/store.js';

/** ms: how long most of it is stored */
export const retention = 30 * 86_400_000;
const day = 86_400_000;
/** ms: reports are stored for as long as somebody may still decide on them */
const reportRetention = 90 * day;
/** Words of one site's spam filter. */
const mostWords = 100_000;
const atOnce = 500;

export async function maintain(store: Store, now: number): Promise<void> {
  const { database } = store;
  const { db } = database;
  const before = now - retention;
  await db.deleteFrom('comment_keys').where('created_at', '<', before).execute();
  await db.deleteFrom('moderation_log').where('created_at', '<', before).execute();
  await db
    .deleteFrom('comment_reports')
    .where('created_at', '<', now - reportRetention)
    .execute();
  await forgetRareWords(database);
  await forgetEmptyPages(database, now - day);
  await db.deleteFrom('bans').where('expires_at', '<=', now).execute();
  const saltsEnded = await forgetSalts(database, before);
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
  if (gone.length || saltsEnded) await scrub(database);
}

/** A salt that a ban still needs stays as long as the ban. Returns whether any ended. */
async function forgetSalts({ db }: Database, before: number): Promise<boolean> {
  const old = await db
    .deleteFrom('secrets')
    .where('name', 'like', 'address %')
    .where('created_at', '<', before)
    .where('name', 'not in', (e) =>
      e.selectFrom('bans').select('salt').where('salt', 'is not', null).$castTo<{ salt: string }>(),
    )
    .returning('name')
    .execute();
  if (!old.length) return false;
  const names = old.map(({ name }) => name);
  await db
    .updateTable('comments')
    .set({ address_hash: null, address_salt: null })
    .where('address_salt', 'in', names)
    .execute();
  return true;
}

/** Where a site's spam filter knows too many words, those that were seen once go. */
async function forgetRareWords({ db }: Database): Promise<void> {
  const full = await db
    .selectFrom('comment_words')
    .select('site')
    .groupBy('site')
    .having((e) => e(e.fn.countAll<number>(), '>', mostWords))
    .execute();
  for (const { site } of full)
    await db
      .deleteFrom('comment_words')
      .where('site', '=', site)
      .where('word', '!=', '')
      .where((e) => e(e('ham', '+', e.ref('spam')), '<=', 1))
      .execute();
}

/** Removes pages on which somebody tried to comment, and nobody did. */
async function forgetEmptyPages({ db }: Database, before: number): Promise<void> {
  await db
    .deleteFrom('comment_pages')
    .where('created_at', '<', before)
    .where('revision', '=', 0)
    .where('closed', '=', 0)
    .where((e) =>
      e.not(
        e.exists(e.selectFrom('comments').select('id').whereRef('comments.page_id', '=', 'comment_pages.id')),
      ),
    )
    .execute();
}
