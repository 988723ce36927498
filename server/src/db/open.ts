/** The database: SQLite in a file beside the server, or PostgreSQL; one schema and one set of queries for both. */
import { Kysely } from 'kysely';
import { createLog, type Log } from '../log.js';
import type { Dialect } from './columns.js';
import { migrate, type Migrations } from './migrations.js';
import { openPostgres, openUnhurried } from './postgres/postgres.js';
import { postgresPubSub, type PubSub } from './postgres/pub-sub.js';
import type { Schema } from './schema.js';
import { sqliteDialect } from './sqlite/sqlite.js';

export interface Database {
  dialect: Dialect;
  /** the queries, typed by every module's tables */
  db: Kysely<Schema>;
  /** messages to other processes on the same database; `null` where there is no way to send them */
  pubSub: PubSub | null;
  /** the SQLite file; `null` in memory and on PostgreSQL */
  file: string | null;
  close(): Promise<void>;
}

/**
 * Opens a database and brings its schema up to date.
 *
 * @param url `sqlite:path/to/file.sqlite`, `sqlite::memory:`, or `postgres://user:password@host/name`
 * @param log where lost connections are reported
 */
export async function openDatabase(
  url: string,
  migrations: Migrations,
  log: Log = createLog(),
): Promise<Database> {
  if (url.startsWith('sqlite:')) {
    const path = url.slice('sqlite:'.length);
    const opened = await prepare('sqlite', new Kysely({ dialect: sqliteDialect(path) }), migrations);
    return { ...opened, file: path === ':memory:' ? null : path };
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    const unhurried = await prepare('postgres', openUnhurried(url), migrations);
    await unhurried.close();
    const db = await openPostgres(url, log);
    return databaseOf('postgres', db, postgresPubSub(url, db, log));
  }
  throw new Error(
    `The database "${url.replace(/^(\w*:\/\/).*@/, '$1…@')}" is neither sqlite:PATH nor postgres://HOST/NAME.`,
  );
}

/** Brings the schema up to date and hands out the queries; what was opened is closed again when that fails. */
export async function prepare(
  dialect: Dialect,
  db: Kysely<Schema>,
  migrations: Migrations,
  pubSub: PubSub | null = null,
): Promise<Database> {
  try {
    await migrate(db, dialect, migrations);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return databaseOf(dialect, db, pubSub);
}

const databaseOf = (dialect: Dialect, db: Kysely<Schema>, pubSub: PubSub | null): Database => ({
  dialect,
  db,
  pubSub,
  file: null,
  async close() {
    await pubSub?.close();
    await db.destroy();
  },
});
