/** Random values that the server makes for itself and every process of it shares. */
import { randomBytes } from 'node:crypto';
import type { Database } from '../../db/index.js';

/** The secret of this name, made the first time it is asked for. */
export async function getSecret({ db }: Database, name: string, now: number): Promise<string> {
  const find = () => db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirst();
  const known = await find();
  if (known) return known.value;
  await db
    .insertInto('secrets')
    .values({ name, value: randomBytes(32).toString('base64url'), created_at: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await find())!.value;
}

/** The secrets among these that still exist. */
export async function knownSecrets({ db }: Database, names: readonly string[]): Promise<Map<string, string>> {
  if (!names.length) return new Map();
  const rows = await db.selectFrom('secrets').select(['name', 'value']).where('name', 'in', names).execute();
  return new Map(rows.map(({ name, value }) => [name, value]));
}
