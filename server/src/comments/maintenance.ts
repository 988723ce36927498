/** Removes what the settings of retention no longer allow, and what is no longer needed. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Database, Schema } from '../db/index.js';
import { ago, type Retention } from '../retention/module.js';
import { scrub } from './store/scrub.js';
import { removeComment } from './store/status.js';
import type { StoreContext } from './store/context.js';
import type { Status } from './tables.js';
import { columnOf, privateFields, toColumns } from './writer-fields.js';

const day = 86_400_000;
/** Words of one site's spam filter. */
const mostWords = 100_000;
/** Comments that are looked up at a time. */
const atOnce = 500;

type Aging = 'comment_keys' | 'moderation_log' | 'comment_reports';

export async function maintain(store: StoreContext, retention: Retention, now: number): Promise<void> {
  const { database } = store;
  const { db } = database;
  const forget = async (table: Aging, days: number | null): Promise<boolean> => {
    if (days === null) return false;
    const { numDeletedRows } = await db
      .deleteFrom(table)
      .where('created_at', '<=', ago(days, now))
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0;
  };
  await forget('comment_keys', retention.idempotencyKeys);
  await db.deleteFrom('bans').where('expires_at', '<=', now).execute();
  await forgetRareWords(database);
  await forgetEmptyPages(database, now - day);
  const changes = [
    await forget('moderation_log', retention.audit),
    await forget('comment_reports', retention.reports),
    await forgetSalts(database, ago(retention.addresses, now)),
    retention.emails !== null && (await forgetPrivateFields(database, ago(retention.emails, now))),
    retention.spam !== null &&
      (await forgetComments(store, decidedBefore(['spam'], ago(retention.spam, now)))),
    retention.rejected !== null &&
      (await forgetComments(store, decidedBefore(['rejected', 'deleted'], ago(retention.rejected, now)))),
    retention.waiting !== null && (await forgetComments(store, waitingSince(ago(retention.waiting, now)))),
  ];
  if (changes.includes(true)) await scrub(database);
}

type Which = (e: ExpressionBuilder<Schema, 'comments'>) => Expression<SqlBool>;

const decidedBefore =
  (statuses: readonly Status[], before: number): Which =>
  (e) =>
    e.and([e('status', 'in', statuses), e(e.fn.coalesce('moderated_at', 'created_at'), '<=', before)]);

/** Those that no moderator, reader or outside check has looked at: they were never public, and fill the queue. */
const waitingSince =
  (before: number): Which =>
  (e) =>
    e.and([
      e('status', '=', 'pending'),
      e('moderated_at', 'is', null),
      e('reasons', 'not like', '%"reported:%'),
      e(e.fn.coalesce('edited_at', 'created_at'), '<=', before),
      e(e.fn.coalesce('checked_at', 'created_at'), '<=', before),
    ]);

/** Removes comments, except stubs, which have no text but replies. Returns whether any was removed. */
async function forgetComments(store: StoreContext, which: Which): Promise<boolean> {
  let last = Number.MAX_SAFE_INTEGER;
  for (let round = 0; ; round++) {
    const gone = await store.database.db
      .selectFrom('comments')
      .select('id')
      .where('text_hash', '!=', '')
      .where(which)
      // replies before what they reply to, so that no stub stays that nothing hangs on
      .where('id', '<', last)
      .orderBy('id', 'desc')
      .limit(atOnce)
      .execute();
    for (const { id } of gone) await removeComment(store, (last = id));
    if (gone.length < atOnce) return round > 0 || gone.length > 0;
  }
}

/** Email addresses, and whatever else moderators alone see. */
async function forgetPrivateFields({ db }: Database, before: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('comments')
    .set(toColumns(privateFields, () => null))
    .where((e) => e.or(privateFields.map((field) => e(columnOf(field), 'is not', null))))
    .where('created_at', '<=', before)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** A salt that a ban still needs stays as long as the ban. Returns whether any ended. */
async function forgetSalts({ db }: Database, before: number): Promise<boolean> {
  const old = await db
    .deleteFrom('secrets')
    .where('name', 'like', 'address %')
    .where('created_at', '<=', before)
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
