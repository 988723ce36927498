/** When posts are looked at again, and what came of it: in the database. Times are epoch ms. */
import { sql } from 'kysely';
import type { Database } from '../../db/index.js';
import type { Validators } from '../pages/page-reader.js';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * A page is looked at again after a tenth of its age, as caches do with answers that do not say how long they last
 * (RFC 9111, 4.2.2): new pages change often, old ones hardly ever.
 */
export const nextCheck = (now: number, publishedAt: number | null): number =>
  now +
  Math.min(30 * day, Math.max(hour, publishedAt === null ? 7 * day : Math.floor((now - publishedAt) / 10)));

/** A post that is gone may come back, after hours or after days. */
export const nextCheckOfGone = (now: number, since: number): number =>
  now + Math.min(7 * day, Math.max(hour, Math.floor((now - since) / 2)));

export interface CheckedPost {
  id: number;
  site: string;
  key: string;
  url: string;
  version: string;
  etag: string | null;
  modified: string | null;
  from_page: number;
  published_at: number | null;
  gone_at: number | null;
  expires_at: number | null;
}

const columns = [
  'id',
  'site',
  'key',
  'url',
  'version',
  'etag',
  'modified',
  'from_page',
  'published_at',
  'gone_at',
  'expires_at',
] as const;

const orders = ['heat_now', 'heat_day', 'visits_week', 'visits_month', 'visits', 'published_at'] as const;
/** Posts of each list that readers see. */
const seen = 10;

/** Posts that stand at the top of lists and were not looked at since `before`. */
export async function findAtTop({ db }: Database, before: number, now: number): Promise<CheckedPost[]> {
  const found = new Map<number, CheckedPost>();
  const sites = await db.selectFrom('posts').select('site').distinct().execute();
  for (const { site } of sites)
    for (const order of orders) {
      const rows = await db
        .selectFrom('posts')
        .select([...columns, 'checked_at'])
        .where('site', '=', site)
        .where('gone_at', 'is', null)
        .where(order, '>', order === 'published_at' || order.startsWith('heat') ? -1e12 : 0)
        .where((e) => e.or([e('published_at', 'is', null), e('published_at', '<=', now)]))
        .orderBy(order, 'desc')
        .limit(seen)
        .execute();
      for (const row of rows) if ((row.checked_at ?? 0) <= before) found.set(row.id, row);
    }
  return [...found.values()];
}

/** Posts whose time has come, the longest due first. */
export const findDue = ({ db }: Database, now: number, limit: number): Promise<CheckedPost[]> =>
  db
    .selectFrom('posts')
    .select(columns)
    .where('check_after', '<=', now)
    .orderBy('check_after')
    .limit(limit)
    .execute();

export const findByKeys = async ({ db }: Database, keys: readonly string[]): Promise<CheckedPost[]> =>
  keys.length ? db.selectFrom('posts').select(columns).where('key', 'in', keys).execute() : [];

/** Posts that only visits named and nobody visits any more, and posts that have been gone for a month. */
export async function findExpired({ db }: Database, now: number): Promise<{ url: string }[]> {
  return db
    .selectFrom('posts')
    .select('url')
    .where((e) => e.or([e('expires_at', '<=', now), e('gone_at', '<=', now - 30 * day)]))
    .limit(1000)
    .execute();
}

/** The page is as it was; or it is back. */
export async function markPresent(
  { db }: Database,
  { id, published_at, etag, modified }: CheckedPost,
  now: number,
  validators: Validators = { etag, modified },
): Promise<void> {
  await db
    .updateTable('posts')
    .set({
      ...validators,
      checked_at: now,
      check_after: nextCheck(now, published_at),
      gone_at: null,
      moved_to: null,
    })
    .where('id', '=', id)
    .execute();
}

/**
 * The page is gone: no list shows the post until it is back. Its visits stay.
 *
 * @param movedTo where it leads
 */
export async function markGone(
  { db }: Database,
  { id, gone_at }: CheckedPost,
  now: number,
  movedTo: string | null = null,
): Promise<void> {
  await db
    .updateTable('posts')
    .set({
      checked_at: now,
      check_after: nextCheckOfGone(now, gone_at ?? now),
      gone_at: gone_at ?? now,
      moved_to: movedTo,
    })
    .where('id', '=', id)
    .execute();
}

/** The page cannot be read now. */
export async function markUnread({ db }: Database, { id }: CheckedPost, now: number): Promise<void> {
  await db
    .updateTable('posts')
    .set({ check_after: now + hour })
    .where('id', '=', id)
    .execute();
}

/** Posts that a source has dropped are from now on what their pages say. */
export async function markDropped({ db }: Database, keys: readonly string[]): Promise<void> {
  if (keys.length)
    await db
      .updateTable('posts')
      .set({ from_page: 1, etag: null, modified: null, check_after: sql`0` })
      .where('key', 'in', keys)
      .execute();
}
