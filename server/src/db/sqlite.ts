/** SQLite, in a file beside the server. */
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely';
import { LRUCache } from 'lru-cache';
import { whileAvailable } from './unavailable.js';

/** How long (ms) a query waits for another process that has locked the file. */
const patience = 5000;
/** ms between two tries */
const pause = 20;

export const sqliteDialect = (path: string): SqliteDialect =>
  new PatientDialect({ database: remembering(open(path)) }, `sqlite:${path}`);

function open(path: string): SQLite.Database {
  const file = new SQLite(path, { timeout: patience });
  file.pragma('journal_mode = WAL');
  // a comment that was answered with 201 outlives a power cut; visits are flushed in batches and do not mind
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  // what is deleted is overwritten
  file.pragma('secure_delete = ON');
  // SQLite would wait with the whole process; the connection below waits without it
  file.pragma('busy_timeout = 0');
  return file;
}

/** Compiles each statement once, which is a tenth of what reading a thread costs. */
function remembering(file: SQLite.Database): SqliteDatabase {
  const statements = new LRUCache<string, SQLite.Statement>({ max: 500 });
  return {
    close() {
      if (!file.memory && file.open) file.pragma('wal_checkpoint(TRUNCATE)');
      file.close();
    },
    prepare: (words) => {
      let statement = statements.get(words);
      if (!statement) statements.set(words, (statement = file.prepare(words)));
      return statement as unknown as SqliteStatement;
    },
  };
}

class PatientDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  readonly #url: string;

  constructor(config: SqliteDialectConfig, url: string) {
    super(config);
    this.#config = config;
    this.#url = url;
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#config, this.#url);
  }
}

class PatientDriver extends SqliteDriver {
  readonly #url: string;
  #connection: DatabaseConnection | undefined;

  constructor(config: SqliteDialectConfig, url: string) {
    super(config);
    this.#url = url;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return (this.#connection ??= patient(await super.acquireConnection(), this.#url));
  }

  /** Locks at once, where waiting for the lock is possible: one that begins to write later may only fail. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** After a full disk and other grave errors SQLite has rolled back by itself; the error that says so must get through. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch((thrown: unknown) => {
      if (!/no transaction is active/.test((thrown as Error).message)) throw thrown;
    });
  }
}

/** Waits for a lock of another process while this one goes on with what needs no database. */
function patient(connection: DatabaseConnection, url: string): DatabaseConnection {
  const execute = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
    const end = Date.now() + patience;
    for (;;) {
      try {
        return await connection.executeQuery<R>(query);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'SQLITE_BUSY' || Date.now() >= end) throw error;
        await sleep(pause);
      }
    }
  };
  return {
    executeQuery: (query) => whileAvailable(url, () => execute(query)),
    streamQuery: (query, size) => connection.streamQuery(query, size),
  };
}
