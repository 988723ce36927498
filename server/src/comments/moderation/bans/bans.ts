/** Bans. A banned writer is recognized by hashes, which are deleted with the ban. */
import { sql, type Selectable } from 'kysely';
import type { Addresses } from '../../store/addresses.js';
import { knownSecrets } from '../../store/secrets.js';
import type { Found } from '../../store/find.js';
import type { Database } from '../../../db/index.js';
import type { WireBan } from '../schema.js';
import type { BansTable } from '../tables.js';

export type Ban = Selectable<BansTable>;

const time = (at: number): string => new Date(at).toISOString();

export interface Writer {
  address: string;
  tokenHash: string | null;
}

export async function isBanned(
  { database, addresses }: { database: Database; addresses: Addresses },
  site: string,
  { address, tokenHash }: Writer,
  now: number,
): Promise<boolean> {
  const bans = await database.db
    .selectFrom('bans')
    .select(['kind', 'hash', 'salt'])
    .where('site', '=', site)
    .where('expires_at', '>', now)
    .execute();
  if (!bans.length) return false;
  const salts = [...new Set(bans.flatMap(({ salt }) => salt ?? []))];
  const secrets = await knownSecrets(database, salts);
  const hashes = new Map([...secrets].map(([name, salt]) => [name, addresses.hashUnder(salt, address)]));
  return bans.some(({ kind, hash, salt }) =>
    kind === 'token' ? hash === tokenHash : hash === hashes.get(salt ?? ''),
  );
}

/** Bans the writer of a comment: the device and the network, as far as they are still known. */
export async function ban(
  { db }: Database,
  { id, site, token_hash, address_hash, address_salt }: Found,
  { until, by, now }: { until: number; by: string; now: number },
): Promise<Pick<Ban, 'id' | 'kind'>[]> {
  const common = { site, expires_at: until, moderator: by, created_at: now, comment_id: id };
  const rows = [
    ...(token_hash ? [{ ...common, kind: 'token' as const, hash: token_hash, salt: null }] : []),
    ...(address_hash && address_salt
      ? [{ ...common, kind: 'address' as const, hash: address_hash, salt: address_salt }]
      : []),
  ];
  if (!rows.length) return [];
  return db.insertInto('bans').values(rows).returning(['id', 'kind']).execute();
}

export async function unban({ db }: Database, ids: readonly number[]): Promise<void> {
  if (ids.length) await db.deleteFrom('bans').where('id', 'in', ids).execute();
}

/** The site of a ban in force; `null` when there is none of this id. */
export async function siteOfBan({ db }: Database, id: number, now: number): Promise<string | null> {
  const found = await db
    .selectFrom('bans')
    .select('site')
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return found?.site ?? null;
}

/** Lifts a ban, and all that were made together with it; returns them. */
export async function liftBan({ db }: Database, id: number, now: number): Promise<Ban[]> {
  return db
    .deleteFrom('bans')
    .where('expires_at', '>', now)
    .where((e) =>
      e.exists(
        e
          .selectFrom('bans as one')
          .select('one.id')
          .where('one.id', '=', id)
          .whereRef('one.site', '=', 'bans.site')
          .whereRef('one.moderator', '=', 'bans.moderator')
          .whereRef('one.created_at', '=', 'bans.created_at')
          .where(sql<boolean>`coalesce(one.comment_id, 0) = coalesce(bans.comment_id, 0)`),
      ),
    )
    .returningAll()
    .execute();
}

/** Puts lifted bans back. */
export async function banAgain({ db }: Database, bans: readonly Ban[]): Promise<void> {
  const rows = bans.map((ban) => {
    const { id: _, ...row } = ban;
    return row;
  });
  if (rows.length) await db.insertInto('bans').values(rows).execute();
}

/** The targets of a ban, as moderators see them. */
export const nameOf = (kind: Ban['kind']): 'device' | 'network' => (kind === 'token' ? 'device' : 'network');

/** The active bans, newest first; bans that were made together are one. */
export async function listBans(
  { db }: Database,
  sites: readonly string[] | null,
  now: number,
): Promise<WireBan[]> {
  let select = db
    .selectFrom('bans as b')
    .leftJoin('comments as c', 'c.id', 'b.comment_id')
    .leftJoin('comment_pages as p', 'p.id', 'c.page_id')
    .select(['b.id', 'b.site', 'b.kind', 'b.moderator', 'b.created_at', 'b.expires_at', 'b.comment_id'])
    .select(['c.author_name', 'c.text', 'p.url as page_url'])
    .where('b.expires_at', '>', now)
    .orderBy('b.created_at', 'desc')
    .orderBy('b.id');
  if (sites) select = select.where('b.site', 'in', sites);
  const bans = new Map<string, WireBan>();
  for (const row of await select.execute()) {
    const entry = [row.site, row.moderator, row.created_at, row.comment_id].join();
    const known = bans.get(entry);
    if (known) known.of.push(nameOf(row.kind));
    else
      bans.set(entry, {
        id: String(row.id),
        site: row.site,
        of: [nameOf(row.kind)],
        since: time(row.created_at),
        until: time(row.expires_at),
        by: row.moderator,
        comment:
          row.page_url === null
            ? null
            : {
                id: String(row.comment_id),
                name: row.author_name,
                text: row.text!.slice(0, 300),
                page: row.page_url,
              },
      });
  }
  return [...bans.values()];
}

/** The last ban in force on the writer of each of these comments. */
export async function bansOf(
  { db }: Database,
  comments: readonly number[],
  now: number,
): Promise<Map<number, { id: string; until: string }>> {
  if (!comments.length) return new Map();
  const rows = await db
    .selectFrom('comments as c')
    .innerJoin('comment_pages as p', 'p.id', 'c.page_id')
    .innerJoin('bans as b', (join) =>
      join
        .onRef('b.site', '=', 'p.site')
        .on((e) =>
          e.or([e('b.hash', '=', e.ref('c.token_hash')), e('b.hash', '=', e.ref('c.address_hash'))]),
        ),
    )
    .select(['c.id', 'b.id as ban', 'b.expires_at'])
    .where('c.id', 'in', comments)
    .where('b.expires_at', '>', now)
    .orderBy('b.id')
    .execute();
  return new Map(rows.map(({ id, ban, expires_at }) => [id, { id: String(ban), until: time(expires_at) }]));
}
