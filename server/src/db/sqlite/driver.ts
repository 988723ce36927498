/**
 * Two connections to one file: writers take turns on one, and reads go on beside them on the other. In WAL mode no lock
 * stops a read, not even that of another process.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type SqliteDatabase,
} from 'kysely';
import { whileAvailable } from '../unavailable.js';

/** How long (ms) a statement waits for another process that has locked the file, its turn included. */
const patience = 5000;
/** ms between two tries */
const pause = 20;

export class ReadsBesideWrites implements Driver {
  readonly #writer: SqliteDatabase;
  readonly #reader: SqliteDatabase | null;
  readonly #url: string;
  readonly #turns = new Turns();

  /**
   * @param reader `null` where there is only one connection
   * @param url as in the settings, for what is said of failures
   */
  constructor(writer: SqliteDatabase, reader: SqliteDatabase | null, url: string) {
    this.#writer = writer;
    this.#reader = reader;
    this.#url = url;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Connection> {
    return new Connection({ writer: this.#writer, reader: this.#reader, url: this.#url, turns: this.#turns });
  }

  async beginTransaction(connection: Connection): Promise<void> {
    await connection.begin();
  }

  async commitTransaction(connection: Connection): Promise<void> {
    await connection.end('commit');
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    await connection.end('rollback');
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#reader?.close();
    this.#writer.close();
  }
}

interface Shared {
  writer: SqliteDatabase;
  reader: SqliteDatabase | null;
  url: string;
  turns: Turns;
}

class Connection implements DatabaseConnection {
  readonly #writer: SqliteDatabase;
  readonly #reader: SqliteDatabase | null;
  readonly #url: string;
  readonly #turns: Turns;
  /** ends the turn that a transaction has */
  #endTurn: (() => void) | null = null;

  constructor({ writer, reader, url, turns }: Shared) {
    this.#writer = writer;
    this.#reader = reader;
    this.#url = url;
    this.#turns = turns;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const until = Date.now() + patience;
    return whileAvailable(this.#url, async () => {
      if (this.#endTurn) return patiently(() => run(this.#writer, query), until);
      const reader = this.#reader;
      if (reader && isRead(query)) return patiently(() => run(reader, query), until);
      const endTurn = await this.#turns.take();
      try {
        return await patiently(() => run(this.#writer, query), until);
      } finally {
        endTurn();
      }
    });
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery(query);
  }

  /** Locks at once, where waiting for the lock is possible: one that begins to write later may only fail. */
  async begin(): Promise<void> {
    const until = Date.now() + patience;
    const endTurn = await this.#turns.take();
    try {
      await whileAvailable(this.#url, () => patiently(() => run(this.#writer, begin), until));
      this.#endTurn = endTurn;
    } catch (error) {
      endTurn();
      throw error;
    }
  }

  /** A commit that fails is followed by a rollback, which ends the turn in any case. */
  async end(how: keyof typeof ends): Promise<void> {
    try {
      await this.executeQuery(ends[how]);
    } catch (error) {
      if (how === 'commit') throw error;
      this.#release();
      // after a full disk and other grave errors SQLite has rolled back by itself
      if (!/no transaction is active/.test((error as Error).message)) throw error;
    }
    this.#release();
  }

  #release(): void {
    this.#endTurn?.();
    this.#endTurn = null;
  }
}

const begin = CompiledQuery.raw('begin immediate');
const ends = { commit: CompiledQuery.raw('commit'), rollback: CompiledQuery.raw('rollback') };

/** Statements that certainly change nothing. */
const isRead = ({ query, sql }: CompiledQuery): boolean =>
  query.kind === 'SelectQueryNode' || (query.kind === 'RawNode' && /^\s*select\b/i.test(sql));

function run<R>(database: SqliteDatabase, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = database.prepare(sql);
  if (statement.reader) return { rows: statement.all(parameters) as R[] };
  const { changes, lastInsertRowid } = statement.run(parameters);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

/** Waits for a lock of another process while this one goes on with what needs no database. */
async function patiently<T>(work: () => T, until: number): Promise<T> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'SQLITE_BUSY' || Date.now() >= until) throw error;
      await sleep(pause);
    }
  }
}

/** One after the other, in the order in which they ask. */
class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves, when it is their turn, to the function that ends it. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let end!: () => void;
    this.#last = new Promise((resolve) => (end = resolve));
    await before;
    return end;
  }
}
