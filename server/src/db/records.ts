/** Stores records that editors keep in the admin: objects by site and id, which the owning module validates. */
import type { Kysely } from 'kysely';
import type { Config } from '../config/config.js';
import type { Database, Schema } from './index.js';

export interface RecordsTable {
  site: string;
  id: string;
  /** JSON */
  body: string;
}

/** The tables that modules declare as such. */
export type RecordTables = {
  [Name in keyof Schema]: Schema[Name] extends RecordsTable ? Name : never;
}[keyof Schema];

export interface Records<T> {
  /** those of the configuration, and in their place or besides those of the admin page */
  records: T[];
  /** ids that the configuration holds */
  configured: string[];
  /** ids that the admin page holds */
  edited: string[];
}

/** A site's records. One of the configuration that names no site is the first site's. */
export async function readRecords<T extends { id: string }>(
  { sites }: Config,
  { db }: Database,
  {
    table,
    site,
    configured,
  }: { table: RecordTables; site: string; configured: readonly (T & { site?: string | undefined })[] },
): Promise<Records<T>> {
  const written = configured
    .filter((one) => (one.site ?? sites[0]?.name) === site)
    .map(({ site: _site, ...record }) => record as unknown as T);
  const rows = await db.selectFrom(table).select('body').where('site', '=', site).orderBy('id').execute();
  const edited = rows.map(({ body }) => JSON.parse(body) as T);
  return {
    records: [...new Map([...written, ...edited].map((record) => [record.id, record])).values()],
    configured: written.map(({ id }) => id),
    edited: edited.map(({ id }) => id),
  };
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

/** Whether it was added: an editor's record under its id stays as it is. */
export async function addRecord(
  { db }: Database,
  table: RecordTables,
  site: string,
  record: { id: string },
): Promise<boolean> {
  const added = await db
    .insertInto(table)
    .values({ site, id: record.id, body: JSON.stringify(record) })
    .onConflict((conflict) => conflict.columns(['site', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
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
