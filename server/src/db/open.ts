/** The database: SQLite in a file beside the server, or PostgreSQL; one schema and one set of queries for both. */
import SQLite from 'better-sqlite3';
import {
  Kysely,
  PostgresDialect,
  SqliteDialect,
  sql,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import { LRUCache } from 'lru-cache';
import pg from 'pg';
import { createLog, type Log } from '../log.js';
import type { Dialect } from './columns.js';
import { migrate, type Migrations } from './migrations.js';
import { postgresNotices, type Notices } from './notices.js';
import type { Schema } from './schema.js';

export interface Database {
  dialect: Dialect;
  /** the queries, typed by every module's tables */
  db: Kysely<Schema>;
  /** tells other processes on the same database; `null` where there is no way to */
  notices: Notices | null;
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
    const dialect = new SqliteDialect({ database: remembering(openSqlite(url.slice('sqlite:'.length))) });
    return prepare('sqlite', new Kysely({ dialect }), migrations);
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: openPool(url, log) }) });
    return prepare('postgres', db, migrations, postgresNotices(url, db, log));
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
  notices: Notices | null = null,
): Promise<Database> {
  try {
    await db.connection().execute(async (one) => {
      // a new index over many rows may take its time
      if (dialect === 'postgres') await sql`set statement_timeout = 0`.execute(one);
      await migrate(one, dialect, migrations);
      if (dialect === 'postgres') await sql`reset statement_timeout`.execute(one);
    });
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    dialect,
    db,
    notices,
    async close() {
      await notices?.close();
      await db.destroy();
    },
  };
}

/** Compiles each statement once, which is a tenth of what reading a thread costs. */
function remembering(file: SQLite.Database): SqliteDatabase {
  const statements = new LRUCache<string, SQLite.Statement>({ max: 500 });
  return {
    close: () => void file.close(),
    prepare: (words) => {
      let statement = statements.get(words);
      if (!statement) statements.set(words, (statement = file.prepare(words)));
      return statement as unknown as SqliteStatement;
    },
  };
}

function openSqlite(path: string) {
  const file = new SQLite(path);
  file.pragma('journal_mode = WAL');
  // a comment that was answered with 201 outlives a power cut; visits are flushed in batches and do not mind
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  file.pragma('busy_timeout = 5000');
  return file;
}

/** pg reads 64-bit integers and numerics as strings; counts and milliseconds all fit a double. */
const numeric = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

/** What a reader waits for at most, ms: for a connection, and again for what it is asked. */
const patience = 5000;

function openPool(connectionString: string, log: Log) {
  const pool = new pg.Pool({
    connectionString,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        numeric.has(type) ? Number : pg.types.getTypeParser(type, format as 'text'),
    },
  });
  // a connection lost while idle is replaced at the next query; unhandled, it would end the process
  pool.on('error', (error) => {
    if (!pool.ending) log.error('a connection to the database was lost', { error });
  });
  return pool;
}
