/** Words from one process to all others on the same PostgreSQL database (LISTEN and NOTIFY). */
import pg from 'pg';
import { sql, type Kysely } from 'kysely';
import type { Log } from '../log.js';
import type { Schema } from './schema.js';

export interface Hearer {
  /** Some words came. Those of this process come too. */
  hear: (words: string) => void;
  /** Words may have been lost, as nobody listened for a while. */
  missed: () => void;
}

export interface Notices {
  /** @param words up to 7999 bytes, as PostgreSQL takes no more */
  send(words: string): Promise<void>;
  /** Hears what comes from now on, until the returned function is called. */
  listen(hearer: Hearer): Promise<() => Promise<void>>;
  /** Ends all listening. */
  close(): Promise<void>;
}

export const channel = 'inlay';

/** ms between two attempts to listen again */
const patience = 1000;
/** ms until an attempt to connect is given up */
const timeout = 5000;

export const sendNotice = async (db: Kysely<Schema>, words: string): Promise<void> =>
  void (await sql`select pg_notify(${channel}, ${words})`.execute(db));

export function postgresNotices(url: string, db: Kysely<Schema>, log: Log): Notices {
  const lines = new Set<Line>();
  return {
    send: (words) => sendNotice(db, words),
    async listen(hearer) {
      const line = new Line(url, hearer, log);
      lines.add(line);
      await line.open();
      return () => {
        lines.delete(line);
        return line.close();
      };
    },
    async close() {
      await Promise.all([...lines].map((line) => line.close()));
    },
  };
}

/** A connection of its own, as those of the pool come and go. A lost one is replaced. */
class Line {
  readonly #url: string;
  readonly #hearer: Hearer;
  readonly #log: Log;
  #client: pg.Client | null = null;
  #again: NodeJS.Timeout | undefined;
  #lost = false;
  #closed = false;

  constructor(url: string, hearer: Hearer, log: Log) {
    this.#url = url;
    this.#hearer = hearer;
    this.#log = log;
  }

  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      keepAlive: true,
      connectionTimeoutMillis: timeout,
    });
    this.#client = client;
    const lose = (error?: Error) => this.#lose(client, error);
    client.on('notification', ({ payload }) => this.#hearer.hear(payload ?? ''));
    client.on('error', lose);
    client.on('end', () => lose());
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      if (this.#lost) this.#hearer.missed();
      this.#lost = false;
    } catch (error) {
      lose(error as Error);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#again);
    await this.#client?.end();
    this.#client = null;
  }

  #lose(client: pg.Client, error?: Error): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = null;
    // one that is connected, but may not listen, would stay open
    client.end().catch(() => {});
    // said once, however long it lasts
    if (!this.#lost) this.#log.error('the line to other processes was lost', { error });
    this.#lost = true;
    this.#again = setTimeout(() => void this.open(), patience);
    this.#again.unref();
  }
}
