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
}

export const channel = 'inlay';

/** ms between two attempts to listen again */
const patience = 1000;

export const sendNotice = async (db: Kysely<Schema>, words: string): Promise<void> =>
  void (await sql`select pg_notify(${channel}, ${words})`.execute(db));

export const postgresNotices = (url: string, db: Kysely<Schema>, log: Log): Notices => ({
  send: (words) => sendNotice(db, words),

  async listen({ hear, missed }) {
    let ended = false;
    let client: pg.Client | null = null;
    let again: NodeJS.Timeout | undefined;

    /** Whether it listens now; if not, it will be tried again. */
    const open = async (): Promise<boolean> => {
      // a connection of its own: those of the pool come and go
      const opened = new pg.Client({ connectionString: url, keepAlive: true });
      client = opened;
      opened.on('notification', ({ payload }) => hear(payload ?? ''));
      const lose = (error?: Error) => {
        if (ended || client !== opened) return;
        client = null;
        log.error('the line to other processes was lost', { error });
        again = setTimeout(() => void open().then((listens) => listens && missed()), patience);
        again.unref();
      };
      opened.on('error', lose);
      opened.on('end', () => lose());
      try {
        await opened.connect();
        await opened.query(`listen ${channel}`);
        return true;
      } catch (error) {
        lose(error as Error);
        return false;
      }
    };

    await open();
    return async () => {
      ended = true;
      clearTimeout(again);
      await client?.end();
    };
  },
});
