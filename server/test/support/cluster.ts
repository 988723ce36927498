/** A throw-away PostgreSQL: one that the whole run of tests shares, or one of a test's own to crash and freeze. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { openDatabase, type Database } from '../../src/db/open.js';
import { migrations } from '../../src/modules.js';
import { freePort } from '../../../test/support/free-port.js';

export interface Cluster {
  /** makes a new database of this name and gives its address */
  create(name: string): Promise<string>;
  address(name: string): string;
  open(name: string): Promise<Database>;
  stop(): Promise<void>;
}

export interface OwnCluster extends Cluster {
  /** stops its processes where they are, until `thaw` */
  freeze(): void;
  thaw(): void;
  /** crashes, and restarts after this many ms */
  fail(ms: number): Promise<void>;
}

/** The variable that holds the address of the shared PostgreSQL, as `shared-cluster.ts` starts it. */
export const sharedCluster = 'TEST_POSTGRES';

/** The shared PostgreSQL, else one of its own; `null` where none is installed. Its users must not stop or change it. */
export async function findCluster(): Promise<Cluster | null> {
  const shared = process.env[sharedCluster];
  if (!shared) return startCluster();
  // files run beside each other, and a file may hold several suites
  const suffix = `_${process.pid}_${++found}`;
  return { ...databasesAt(shared, async () => {}, suffix), stop: async () => {} };
}

let found = 0;

/** Starts a PostgreSQL in a temporary folder; `null` where none is installed. */
export async function startCluster(): Promise<OwnCluster | null> {
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
  const origin = `postgres://inlay@127.0.0.1:${port}/`;
  let template: Promise<void> | undefined;
  return {
    ...databasesAt(origin, () => (template ??= makeTemplate(origin))),
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

/** The database that others are copied from, which is faster than migrating each. */
const migrated = 'migrated';

async function makeTemplate(origin: string): Promise<void> {
  await query(origin, `create database ${migrated}`);
  await (await openDatabase(origin + migrated, migrations)).close();
}

function databasesAt(origin: string, templateReady: () => Promise<void>, suffix = ''): Omit<Cluster, 'stop'> {
  const address = (name: string) => origin + name + suffix;
  const create = async (name: string, template = 'template1') => {
    await query(origin, `create database ${name}${suffix} template ${template}`);
    return address(name);
  };
  return {
    address,
    create,
    async open(name) {
      await templateReady();
      return openDatabase(await create(name, migrated), migrations);
    },
  };
}

async function query(origin: string, statement: string): Promise<void> {
  const client = new pg.Client(`${origin}postgres`);
  await client.connect();
  await client.query(statement);
  await client.end();
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
