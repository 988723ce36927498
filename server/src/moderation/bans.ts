/** Those who may not write for a while, known by hashes that end with the ban. */
import { hashUnder } from '../comments/addresses.js';
import { knownSecrets } from '../comments/store/secrets.js';
import type { Database } from '../db/index.js';

export interface Writer {
  address: string;
  tokenHash: string | null;
}

export async function isBanned(
  database: Database,
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
  const hashes = new Map([...secrets].map(([name, salt]) => [name, hashUnder(salt, address)]));
  return bans.some(({ kind, hash, salt }) =>
    kind === 'token' ? hash === tokenHash : hash === hashes.get(salt ?? ''),
  );
}

/** Bans the writer of a comment: its device and its network, as far as they are still known. */
export async function ban(
  { db }: Database,
  site: string,
  writer: { token_hash: string | null; address_hash: string | null; address_salt: string | null },
  { until, by, now }: { until: number; by: string; now: number },
): Promise<number[]> {
  const common = { site, expires_at: until, moderator: by, created_at: now };
  const rows = [
    ...(writer.token_hash
      ? [{ ...common, kind: 'token' as const, hash: writer.token_hash, salt: null }]
      : []),
    ...(writer.address_hash && writer.address_salt
      ? [{ ...common, kind: 'address' as const, hash: writer.address_hash, salt: writer.address_salt }]
      : []),
  ];
  if (!rows.length) return [];
  const made = await db.insertInto('bans').values(rows).returning('id').execute();
  return made.map(({ id }) => id);
}

export async function unban({ db }: Database, ids: readonly number[]): Promise<void> {
  if (ids.length) await db.deleteFrom('bans').where('id', 'in', ids).execute();
}
