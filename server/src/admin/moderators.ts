/** Stores moderators. They sign in with tokens, of which only hashes are stored. */
import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Database } from '../db/index.js';
import { sha256 } from '../hash.js';
import type { Moderator } from '../http/routes.js';
import type { Role } from '../roles.js';
import type { ModeratorsTable } from './tables.js';

const hashOf = (token: string): string => sha256('moderator', token);

export interface TokenOptions {
  publicName?: string | null | undefined;
  /** default `owner` */
  role?: Role | undefined;
  /** names of the sites; default all */
  sites?: readonly string[] | null | undefined;
  /** epoch ms; default never */
  expiresAt?: number | null | undefined;
}

/** A stored moderator. */
export type ModeratorRow = Selectable<ModeratorsTable>;

/** Makes a token for the name; a token it had before ends. It cannot be read again. */
export async function createToken(
  { db }: Database,
  name: string,
  now: number,
  { publicName = null, role = 'owner', sites = null, expiresAt = null }: TokenOptions = {},
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const values = {
    token_hash: hashOf(token),
    created_at: now,
    public_name: publicName,
    role,
    sites: sites && JSON.stringify(sites),
    expires_at: expiresAt,
    last_used_at: null,
  };
  await db
    .insertInto('moderators')
    .values({ name, ...values })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
    .execute();
  return token;
}

/** The moderator; `expired` for a token that was right once, `null` for one that nobody has. */
export async function findModerator(
  { db }: Database,
  token: string,
  now: number,
): Promise<Moderator | 'expired' | null> {
  const row = await db
    .selectFrom('moderators')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  if (!row) return null;
  return row.expires_at !== null && row.expires_at <= now ? 'expired' : moderatorOf(row);
}

const moderatorOf = ({ id, name, public_name, role, sites, expires_at }: ModeratorRow): Moderator => ({
  id,
  name,
  publicName: public_name ?? name,
  role,
  sites: sitesOf(sites),
  expiresAt: expires_at,
});

export const sitesOf = (stored: string | null): string[] | null =>
  stored === null ? null : (JSON.parse(stored) as string[]);

export async function removeModerator({ db }: Database, name: string): Promise<boolean> {
  const gone = await db.deleteFrom('moderators').where('name', '=', name).returning('id').executeTakeFirst();
  return gone !== undefined;
}

export const listModerators = ({ db }: Database): Promise<ModeratorRow[]> =>
  db.selectFrom('moderators').selectAll().orderBy('name').execute();
