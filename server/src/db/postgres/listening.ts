/** Is notified of messages (LISTEN) where notifications arrive; elsewhere it asks for them. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { sql, type Kysely } from 'kysely';
import type { Log } from '../../log.js';
import { channel, type Subscriber } from './messages.js';
import { poll } from './polling.js';
import type { Schema } from '../schema.js';

/** ms between two attempts to listen again */
const patience = 1000;
/** ms until an attempt to connect is given up */
const timeout = 5000;
/** ms in which a notification to oneself arrives, or never */
const arrival = 3000;

/** Has a connection of its own, as those of the pool come and go. A lost one is replaced. */
export class Listening {
  readonly #url: string;
  readonly #db: Kysely<Schema>;
  readonly #subscriber: Subscriber;
  readonly #log: Log;
  #client: pg.Client | null = null;
  #again: NodeJS.Timeout | undefined;
  #stopPolling = (): void => {};
  #lost = false;
  #closed = false;

  constructor(url: string, db: Kysely<Schema>, subscriber: Subscriber, log: Log) {
    this.#url = url;
    this.#db = db;
    this.#subscriber = subscriber;
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
    client.on('notification', ({ payload }) => this.#subscriber.receive(payload ?? ''));
    client.on('error', lose);
    client.on('end', () => lose());
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      const arrives = await this.#arrives(client);
      if (this.#client !== client) return;
      if (this.#lost) this.#subscriber.missed();
      this.#lost = false;
      if (!arrives) await this.#poll(client);
    } catch (error) {
      lose(error as Error);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#again);
    this.#stopPolling();
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }

  /** Whether a notification reaches the connection. A pooler that hands connections on after each transaction loses it. */
  async #arrives(client: pg.Client): Promise<boolean> {
    const probe = `probe ${randomUUID()}`;
    const late = new AbortController();
    const arrived = new Promise<boolean>((resolve) => {
      client.on('notification', ({ payload }) => payload === probe && resolve(true));
      sleep(arrival, false, { signal: late.signal }).then(resolve, () => {});
    });
    try {
      await sql`select pg_notify(${channel}, ${probe})`.execute(this.#db);
      return await arrived;
    } finally {
      late.abort();
    }
  }

  async #poll(client: pg.Client): Promise<void> {
    this.#log.warn(
      'notifications of PostgreSQL do not arrive here, as behind PgBouncer in transaction mode: the database is asked for messages every second instead',
    );
    this.#stopPolling = await poll(this.#db, this.#subscriber);
    this.#client = null;
    await client.query(`unlisten ${channel}`);
    await client.end();
    if (this.#closed) this.#stopPolling();
  }

  #lose(client: pg.Client, error?: Error): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = null;
    // one that is connected, but may not listen, would stay open
    client.end().catch(() => {});
    // said once, however long it lasts
    if (!this.#lost)
      this.#log.warn('the connection for messages of other processes was lost', { reason: error?.message });
    this.#lost = true;
    this.#again = setTimeout(() => void this.open(), patience);
    this.#again.unref();
  }
}
