/** Who may moderate: known by tokens of which only hashes are kept. */
import { randomBytes } from 'node:crypto';
import type { Database } from '../db/index.js';
import { sha256 } from '../hash.js';
import type { Moderator } from '../http/routes.js';

const hashOf = (token: string): string => sha256('moderator', token);

/** Makes a token for the name; a token it had before ends. It cannot be read again. */
export async function createToken({ db }: Database, name: string, now: number): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const token_hash = hashOf(token);
  await db
    .insertInto('moderators')
    .values({ name, token_hash, created_at: now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ token_hash, created_at: now }))
    .execute();
  return token;
}

export async function findModerator({ db }: Database, token: string): Promise<Moderator | null> {
  const found = await db
    .selectFrom('moderators')
    .select(['id', 'name'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  return found ?? null;
}

export async function removeModerator({ db }: Database, name: string): Promise<boolean> {
  const gone = await db.deleteFrom('moderators').where('name', '=', name).returning('id').executeTakeFirst();
  return gone !== undefined;
}

export const listModerators = ({ db }: Database) =>
  db.selectFrom('moderators').select(['name', 'created_at']).orderBy('name').execute();
