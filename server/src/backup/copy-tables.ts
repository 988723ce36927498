/** Copies rows as they are, whatever the tables are: the modules' migrations made them at both ends. */
import type SQLite from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { ConfigError } from '../config/error.js';
import type { Schema } from '../db/index.js';
import { countsOf } from './file.js';

interface Table {
  name: string;
  columns: string[];
  /** the column that the database counts up */
  counted: string | null;
}

type Untyped = Kysely<Record<string, Record<string, unknown>>>;

/** Rows in one statement, and the parameters that PostgreSQL takes in one. */
const mostRows = 1000;
const mostParameters = 60_000;
/** rows after which progress is told again */
const step = 100_000;

/** The tables of the target, those first that others refer to. */
export async function tablesOf(file: SQLite.Database, target: Kysely<Schema>): Promise<Table[]> {
  const { rows } = await sql<{ name: string; columns: string[]; counted: string | null }>`
    select c.table_name as name,
      json_agg(c.column_name order by c.ordinal_position) as columns,
      max(c.column_name) filter (where c.column_default like 'nextval(%') as counted
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.table_name not like 'kysely_%'
    group by c.table_name order by c.table_name`.execute(target);
  const known = new Map(rows.map((table) => [table.name, table]));
  const ordered = new Set<Table>();
  const add = (table: Table): void => {
    if (ordered.has(table)) return;
    for (const { table: other } of file.pragma(`foreign_key_list("${table.name}")`) as { table: string }[]) {
      const referred = known.get(other);
      if (referred && referred !== table) add(referred);
    }
    ordered.add(table);
  };
  rows.forEach(add);
  return [...ordered];
}

interface Copying {
  tables: readonly Table[];
  /** of the target, for people */
  name: string;
  progress: (table: string, done: number, of: number) => void;
}

/** Copies in one transaction, which fails as a whole unless every row arrives. Returns the number of rows. */
export async function copyTables(
  file: SQLite.Database,
  tx: Kysely<Schema>,
  { tables, name, progress }: Copying,
): Promise<number> {
  const target = tx as unknown as Untyped;
  for (const table of tables)
    if (await countIn(target, table))
      throw new ConfigError(
        `${name} holds rows of ${table.name} already: create an empty database, such as with "createdb", and copy into that.`,
      );
  // the file is locked: these are its rows until the end
  const counts = countsOf(file);
  let total = 0;
  for (const table of tables) {
    const count = counts[table.name]!;
    let done = 0;
    let said = 0;
    for (const rows of batches(file, table)) {
      await target.insertInto(table.name).values(rows).execute();
      done += rows.length;
      if (done - said >= step || done === count) progress(table.name, (said = done), count);
    }
    await goOnCounting(file, tx, table);
    total += count;
  }
  for (const table of tables) {
    const [here, there] = [counts[table.name], await countIn(target, table)];
    if (here !== there)
      throw new ConfigError(
        `${there} of ${here} rows of ${table.name} arrived in ${name}: nothing was kept, run copy again.`,
      );
  }
  return total;
}

/** A table's rows, those first that were written first: a reply comes after what it replies to. */
function* batches(file: SQLite.Database, { name, columns }: Table): Generator<Record<string, unknown>[]> {
  const most = Math.min(mostRows, Math.floor(mostParameters / columns.length));
  const select = file.prepare<[number], unknown[]>(
    `select rowid, ${columns.map((column) => `"${column}"`).join(', ')} from "${name}" where rowid > ? order by rowid limit ${most}`,
  );
  for (let last = -Infinity; ;) {
    const rows = select.raw().all(last);
    if (!rows.length) return;
    last = rows.at(-1)![0] as number;
    yield rows.map(([, ...values]) =>
      Object.fromEntries(columns.map((column, at) => [column, storable(values[at])])),
    );
  }
}

/** PostgreSQL has no character 0 in texts. */
const storable = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '') : value;

/** The next row gets a number that no row has had, also none that is deleted. */
async function goOnCounting(
  file: SQLite.Database,
  tx: Kysely<Schema>,
  { name, counted }: Table,
): Promise<void> {
  if (counted === null) return;
  const last = file
    .prepare<[string], number>('select seq from sqlite_sequence where name = ?')
    .pluck()
    .get(name);
  if (last) await sql`select setval(pg_get_serial_sequence(${name}, ${counted}), ${last})`.execute(tx);
}

async function countIn(target: Untyped, { name }: Table): Promise<number> {
  const { count } = await target
    .selectFrom(name)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
