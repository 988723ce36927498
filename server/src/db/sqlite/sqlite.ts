/** SQLite, in a file beside the server. */
import SQLite from 'better-sqlite3';
import { SqliteAdapter, SqliteDialect, type Driver, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { LRUCache } from 'lru-cache';
import { ReadsBesideWrites } from './driver.js';
import { isUnavailable } from '../unavailable.js';

export function sqliteDialect(path: string): SqliteDialect {
  const file = open(path);
  const writer = remembering(file);
  // a database in memory is one connection's own
  const reader = file.memory ? null : remembering(new SQLite(path, { readonly: true, timeout: 0 }));
  return new Dialect(writer, reader, `sqlite:${path}`);
}

function open(path: string): SQLite.Database {
  // while the server opens it, it may wait
  const file = new SQLite(path, { timeout: 5000 });
  file.pragma('journal_mode = WAL');
  // a comment that was answered with 201 outlives a power cut; visits are flushed in batches and do not mind
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  // what is deleted is overwritten
  file.pragma('secure_delete = ON');
  // SQLite would wait with the whole process; the driver waits without it
  file.pragma('busy_timeout = 0');
  return file;
}

/** Compiles each statement once, which is a tenth of what reading a thread costs. */
function remembering(file: SQLite.Database): SqliteDatabase {
  const statements = new LRUCache<string, SQLite.Statement>({ max: 500 });
  return {
    close() {
      if (!file.memory && !file.readonly && file.open) emptyJournal(file);
      file.close();
    },
    prepare: (words) => {
      let statement = statements.get(words);
      if (!statement) statements.set(words, (statement = file.prepare(words)));
      return statement as unknown as SqliteStatement;
    },
  };
}

/** So that nothing deleted stays in it; on a full disk it stays, and the next start reads it. */
function emptyJournal(file: SQLite.Database): void {
  try {
    file.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!isUnavailable(error)) throw error;
  }
}

class Dialect extends SqliteDialect {
  readonly #writer: SqliteDatabase;
  readonly #reader: SqliteDatabase | null;
  readonly #url: string;

  constructor(writer: SqliteDatabase, reader: SqliteDatabase | null, url: string) {
    super({ database: writer });
    this.#url = url;
    this.#writer = writer;
    this.#reader = reader;
  }

  override createDriver(): Driver {
    return new ReadsBesideWrites(this.#writer, this.#reader, this.#url);
  }

  override createAdapter(): SqliteAdapter {
    return new Adapter();
  }
}

/** Kysely would have everything wait for everything; the driver lets reads pass. */
class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
