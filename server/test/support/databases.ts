/** Runs a suite on SQLite and on PostgreSQL: a real, throw-away server where one is installed, else PGlite. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe } from 'node:test';
import { Kysely, PGliteDialect } from 'kysely';
import pg from 'pg';
import { channel, publish } from '../../src/db/postgres/messages.js';
import { openDatabase, prepare, type Database } from '../../src/db/open.js';
import type { Schema } from '../../src/db/schema.js';
import { migrations } from '../../src/modules.js';
import { freePort } from '../../../test/support/free-port.js';

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
      cluster = await startCluster();
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

export interface Cluster {
  /** makes a new database of this name and gives its address */
  create(name: string): Promise<string>;
  address(name: string): string;
  open(name: string): Promise<Database>;
  /** stops its processes where they are, until `thaw` */
  freeze(): void;
  thaw(): void;
  /** crashes, and restarts after this many ms */
  fail(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL of its own in a temporary folder; `null` where none is installed. */
export async function startCluster(): Promise<Cluster | null> {
  const bin = postgresFolder();
  if (!bin) return null;
  const folder = mkdtempSync(join(tmpdir(), 'inlay-pg-'));
  // PostgreSQL refuses to run as root: 65534 is nobody
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (user.uid) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = { ...user, cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' } };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'inlay', '-A', 'trust', '--no-sync', '--encoding=UTF8'],
    { ...run, stdio: 'pipe' },
  );
  const port = await freePort();
  const launch = async () => {
    const args = ['-D', data, '-h', '127.0.0.1', '-p', `${port}`, '-k', folder, '-c', 'fsync=off'];
    const server = spawn(join(bin, 'postgres'), args, { ...run, stdio: ['ignore', 'ignore', 'pipe'] });
    await ready(server);
    return server;
  };
  let server = await launch();
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  };
  const address = (name: string) => `postgres://inlay@127.0.0.1:${port}/${name}`;
  const create = async (name: string, template = 'template1') => {
    const client = new pg.Client(address('postgres'));
    await client.connect();
    await client.query(`create database ${name} template ${template}`);
    await client.end();
    return address(name);
  };
  /** the database that the others are copied from, which is faster than migrating each */
  let migrated: Promise<void> | undefined;
  return {
    create,
    address,
    async open(name) {
      migrated ??= create('migrated').then(async (template) =>
        (await openDatabase(template, migrations)).close(),
      );
      await migrated;
      return openDatabase(await create(name, 'migrated'), migrations);
    },
    freeze: () => signalAll(server.pid!, 'SIGSTOP'),
    thaw: () => signalAll(server.pid!, 'SIGCONT'),
    async fail(ms) {
      await end('SIGQUIT');
      await new Promise((resolve) => setTimeout(resolve, ms));
      server = await launch();
    },
    async stop() {
      if (server.exitCode !== null) return;
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server and its children, one for each connection. */
function signalAll(parent: number, signal: NodeJS.Signals): void {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ');
  for (const pid of [parent, ...children.filter(Boolean).map(Number)]) process.kill(pid, signal);
}

function postgresFolder(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return (
    folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ??
    null
  );
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr!.on('data', (words) => {
      said += words;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${said}`)));
  });
}
