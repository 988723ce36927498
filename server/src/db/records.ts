/** What editors keep through the admin page: whole objects by site and id, which the room that owns them checks. */
import type { Kysely } from 'kysely';
import type { Database, Schema } from './index.js';

export interface RecordsTable {
  site: string;
  id: string;
  /** JSON */
  body: string;
}

export type RecordTables = 'authors' | 'promos';

export async function readRecords<T>({ db }: Database, table: RecordTables, site: string): Promise<T[]> {
  const rows = await db.selectFrom(table).select('body').where('site', '=', site).orderBy('id').execute();
  return rows.map(({ body }) => JSON.parse(body) as T);
}

export async function putRecord(
  { db }: Database,
  table: RecordTables,
  site: string,
  record: { id: string },
): Promise<void> {
  const body = JSON.stringify(record);
  await db
    .insertInto(table)
    .values({ site, id: record.id, body })
    .onConflict((conflict) => conflict.columns(['site', 'id']).doUpdateSet({ body }))
    .execute();
}

/** Whether there was one. */
export async function removeRecord(
  { db }: Database,
  table: RecordTables,
  site: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom(table)
    .where('site', '=', site)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export async function createRecords(db: Kysely<Schema>, table: RecordTables): Promise<void> {
  await db.schema
    .createTable(table)
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${table}_pk`, ['site', 'id'])
    .execute();
}
