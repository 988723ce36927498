/** Stores what each source listed last, so that unchanged posts are skipped and dropped ones are noticed. */
import type { Database } from '../../db/index.js';
import type { SourceConfig } from '../config.js';
import { fingerprint } from './rows.js';

/** A source's name in the table; the address may hold a key. */
export const sourceId = ({ type, url }: SourceConfig): string => fingerprint([type, url]);

export async function findVersions(
  { db }: Database,
  source: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (!keys.length) return new Map();
  const rows = await db
    .selectFrom('source_posts')
    .select(['key', 'version'])
    .where('source', '=', source)
    .where('key', 'in', keys)
    .execute();
  return new Map(rows.map(({ key, version }) => [key, version]));
}

export async function saveVersions(
  { db }: Database,
  source: string,
  run: number,
  versions: ReadonlyMap<string, string>,
): Promise<void> {
  if (!versions.size) return;
  await db
    .insertInto('source_posts')
    .values([...versions].map(([key, version]) => ({ source, run, key, version })))
    .onConflict((conflict) =>
      conflict.columns(['source', 'key']).doUpdateSet((e) => ({
        run: e.ref('excluded.run'),
        version: e.ref('excluded.version'),
      })),
    )
    .execute();
}

/** Deletes entries that the source did not list in this run; returns their page keys. */
export async function takeDropped({ db }: Database, source: string, run: number): Promise<string[]> {
  const rows = await db
    .deleteFrom('source_posts')
    .where('source', '=', source)
    .where('run', '<', run)
    .returning('key')
    .execute();
  return rows.map(({ key }) => key);
}
