import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import SQLite from 'better-sqlite3';
import * as v from 'valibot';
import { openDatabase, type Database } from '../../src/db/index.js';
import { DatabaseUnavailable, isUnavailable } from '../../src/db/unavailable.js';
import { createLog } from '../../src/log.js';
import { configSchema, migrations, modules } from '../../src/modules.js';
import { createCheckedApp } from '../support/answers.js';
import { startCluster, type OwnCluster } from '../support/cluster.js';
import { lock } from '../support/lock.js';

const sites = [{ name: 'News', origins: ['https://news.example'] }];
const page = 'https://news.example/a';

async function start(database: Database) {
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line) });
  const config = v.parse(configSchema, { sites, comments: { moderation: 'none', perHour: 1000 } });
  const app = await createCheckedApp({ config, database, modules, log });
  const get = async (path: string) => app.request(path);
  const post = async (text: string) =>
    app.request('/v1/comments', {
      method: 'POST',
      headers: { Origin: 'https://news.example' },
      body: new URLSearchParams({ page, text }),
    });
  const thread = () => get(`/v1/comments?page=${page}`);
  return { app, lines, get, post, thread };
}

async function assertAway(answer: Response): Promise<void> {
  assert.equal(answer.status, 503);
  assert.ok(Number(answer.headers.get('Retry-After')) > 0);
  assert.equal(((await answer.json()) as { type: string }).type, 'urn:inlay:problem:database-unavailable');
}

describe('a PostgreSQL that is away', () => {
  let cluster: OwnCluster | null;
  before(async () => {
    cluster = await startCluster();
  });
  after(() => cluster?.stop());

  it('is 503 with Retry-After, not the server’s mistake, and the process lives', async (t) => {
    if (!cluster) return t.skip('no PostgreSQL is installed');
    const database = await openDatabase(await cluster.create('away'), migrations, createLog({ write() {} }));
    const { app, lines, get, post, thread } = await start(database);
    assert.equal((await get('/readyz')).status, 200);
    await cluster.stop();
    for (let round = 0; round < 5; round++) {
      await assertAway(await thread());
      await assertAway(await post('Hello there'));
    }
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await assertAway(await get('/readyz'));
    assert.equal((await get('/healthz')).status, 200);
    assert.equal(
      lines.filter((line) => line.includes('does not answer (')).length,
      1,
      'one line, not one a request',
    );
    assert.ok(!lines.some((line) => line.includes('a request failed')));
    await app.close();
    await database.close();
    cluster = null;
  });

  it('may end between two statements of a transaction, which fails, and the process lives', async (t) => {
    const own = await startCluster();
    if (!own) return t.skip('no PostgreSQL is installed');
    const database = await openDatabase(await own.create('ended'), migrations, createLog({ write() {} }));
    const work = database.db.transaction().execute(async (tx) => {
      await tx.selectFrom('comment_pages').select('id').execute();
      await own.fail(0);
      await tx.selectFrom('comment_pages').select('id').execute();
    });
    await assert.rejects(work, DatabaseUnavailable);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    assert.deepEqual(await database.db.selectFrom('comment_pages').select('id').execute(), []);
    await database.close();
    await own.stop();
  });

  it('does not hang requests when it is frozen', async (t) => {
    const own = await startCluster();
    if (!own) return t.skip('no PostgreSQL is installed');
    const database = await openDatabase(await own.create('frozen'), migrations, createLog({ write() {} }));
    const { app, thread, post, get } = await start(database);
    assert.equal((await post('Hello there')).status, 201);
    own.freeze();
    await assertAway(await thread());
    await assertAway(await post('Hello again'));
    await assertAway(await get('/readyz'));
    own.thaw();
    const end = Date.now() + 20_000;
    let status = 503;
    while (status !== 200 && Date.now() < end) {
      status = (await thread()).status;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    assert.equal(status, 200, 'it is asked again');
    await app.close();
    await database.close();
    await own.stop();
  });
});

describe('an SQLite file that another process has locked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-lock-'));
  after(() => rmSync(folder, { recursive: true }));

  it('does not stop the process, and writes wait for it', async () => {
    const file = join(folder, 'waits.sqlite');
    const database = await openDatabase(`sqlite:${file}`, migrations);
    const { app, get, post, thread } = await start(database);
    assert.equal((await post('Before the lock')).status, 201);
    const release = await lock(file);
    const posting = post('While it is locked');
    const seen: number[] = [];
    for (let round = 0; round < 10; round++) seen.push((await get('/healthz')).status);
    assert.deepEqual(new Set(seen), new Set([200]));
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    await new Promise((resolve) => setTimeout(resolve, 300));
    clearInterval(ticking);
    assert.ok(ticks > 5, 'the event loop goes on');
    await release();
    assert.equal((await posting).status, 201);
    assert.equal((await thread()).status, 200);
    await app.close();
    await database.close();
  });

  it('stops no read, not even behind writes that wait', async () => {
    const file = join(folder, 'reads.sqlite');
    const database = await openDatabase(`sqlite:${file}`, migrations);
    const { app, get, post, thread } = await start(database);
    assert.equal((await post('Before the lock')).status, 201);
    const release = await lock(file);
    let waiting = 5;
    const posting = Array.from({ length: waiting }, (_, n) =>
      post(`While it is locked ${n}`).finally(() => waiting--),
    );
    for (const other of ['/v1/latest', '/v1/popular', '/healthz', `/v1/comments?page=${page}/other`])
      assert.equal((await get(other)).status, 200, other);
    assert.equal(((await (await thread()).json()) as { count: number }).count, 1);
    assert.equal(waiting, 5, 'all that was read came while all writes waited');
    const from = performance.now();
    // each waits as long as the first, not after it
    assert.ok((await Promise.all(posting)).every(({ status }) => status === 503));
    assert.ok(performance.now() - from < 15_000);
    await release();
    assert.equal((await post('After the lock')).status, 201);
    assert.equal(((await (await thread()).json()) as { count: number }).count, 2);
    await app.close();
    await database.close();
  });

  it('is 503 when it lasts', async () => {
    const file = join(folder, 'lasts.sqlite');
    const database = await openDatabase(`sqlite:${file}`, migrations);
    const { app, post } = await start(database);
    const release = await lock(file);
    await assertAway(await post('While it is locked'));
    await release();
    assert.equal((await post('After the lock')).status, 201);
    await app.close();
    await database.close();
  });
});

describe('a full disk', () => {
  it('is 503 for what writes, and /readyz says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inlay-full-'));
    const file = join(folder, 'full.sqlite');
    const database = await openDatabase(`sqlite:${file}`, migrations);
    const { app, get, post } = await start(database);
    const { sql } = await import('kysely');
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
    await sql`pragma max_page_count = ${sql.raw(String(rows[0]!.page_count))}`.execute(database.db);
    let answer = await post('Word '.repeat(900));
    for (let round = 0; answer.status === 201 && round < 20; round++)
      answer = await post(`${round} `.repeat(900));
    await assertAway(answer);
    assert.equal((await get('/healthz')).status, 200);
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });
});

describe('what means that a database is away', () => {
  it('is told from mistakes', () => {
    for (const code of [
      'ECONNREFUSED',
      '57P01',
      '57014',
      '53100',
      '08006',
      '40P01',
      'SQLITE_BUSY',
      'SQLITE_FULL',
      'SQLITE_IOERR_WRITE',
    ])
      assert.ok(isUnavailable(Object.assign(new Error(), { code })), code);
    for (const code of ['22021', '23505', '42601', 'SQLITE_CONSTRAINT', 'SQLITE_ERROR', 'ENOENT'])
      assert.ok(!isUnavailable(Object.assign(new Error(), { code })), code);
    assert.match(
      new DatabaseUnavailable('sqlite:x', new SQLite.SqliteError('disk I/O', 'SQLITE_IOERR')).message,
      /disk I\/O/,
    );
  });
});
