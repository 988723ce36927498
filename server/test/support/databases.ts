/** Runs a suite on SQLite and on PostgreSQL: a real one where it is installed, else PGlite. */
import { after, before, describe } from 'node:test';
import { Kysely, PGliteDialect } from 'kysely';
import { channel, publish } from '../../src/db/postgres/messages.js';
import { openDatabase, prepare, type Database } from '../../src/db/open.js';
import type { Schema } from '../../src/db/schema.js';
import { migrations } from '../../src/modules.js';
import { findCluster, type Cluster } from './cluster.js';

/** What a suite is handed: `open()` gives a new, empty database; each is closed when the suite ends. */
export interface Databases {
  /** `sqlite` or `postgres` */
  name: string;
  open(): Promise<Database>;
}

/** Declares the suite once for each database. */
export function onEachDatabase(title: string, suite: (databases: Databases) => void): void {
  describe(`${title} (SQLite)`, () => {
    const opened: Database[] = [];
    after(() => Promise.all(opened.map((database) => database.close())));
    suite({
      name: 'sqlite',
      open: async () => keep(opened, await openDatabase('sqlite::memory:', migrations)),
    });
  });

  describe(`${title} (PostgreSQL)`, () => {
    const opened: Database[] = [];
    let cluster: Cluster | null;
    let made = 0;
    before(async () => {
      cluster = await findCluster();
    });
    after(async () => {
      await Promise.all(opened.map((database) => database.close()));
      await cluster?.stop();
    });
    suite({
      name: 'postgres',
      open: async () => keep(opened, cluster ? await cluster.open(`test${++made}`) : await openPglite()),
    });
  });
}

const keep = (opened: Database[], database: Database) => (opened.push(database), database);

export async function openPglite(): Promise<Database> {
  const { PGlite, types } = await import('@electric-sql/pglite');
  const pglite = new PGlite({ parsers: { [types.INT8]: Number, [types.NUMERIC]: Number } });
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  return prepare('postgres', db, migrations, {
    publish: (message) => publish(db, message),
    subscribe: async ({ receive }) => {
      const stop = await pglite.listen(channel, receive);
      return () => stop();
    },
    close: async () => {},
  });
}
