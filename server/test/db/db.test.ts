import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { openDatabase } from '../../src/db/open.js';
import { deleteOldMessages } from '../../src/db/postgres/messages.js';
import { createLog } from '../../src/log.js';
import { findCluster } from '../support/cluster.js';
import { onEachDatabase, openPglite } from '../support/databases.js';
import { eventually } from '../support/server.js';
import { migrations } from '../../src/modules.js';

const post = (key: string) => ({
  site: 'paper',
  key,
  url: `https://${key}`,
  title: key,
  tags: '[]',
  authors: '[]',
  version: '',
});

onEachDatabase('a database', ({ open }) => {
  it('counts keys up and reads 64-bit numbers as numbers', async () => {
    const { db } = await open();
    const published_at = Date.UTC(2026, 0, 1);
    await db
      .insertInto('posts')
      .values([{ ...post('a.example/1'), published_at }, post('a.example/2')])
      .execute();
    const rows = await db
      .selectFrom('posts')
      .select(['id', 'published_at', 'visits'])
      .orderBy('id')
      .execute();
    assert.deepEqual(rows, [
      { id: 1, published_at, visits: 0 },
      { id: 2, published_at: null, visits: 0 },
    ]);
  });

  it('gives sums as numbers', async () => {
    const { db } = await open();
    await db
      .insertInto('posts')
      .values([post('a.example/1'), post('a.example/2')])
      .execute();
    const { total } = await db
      .selectFrom('posts')
      .select((e) => e.fn.sum<number>('id').as('total'))
      .executeTakeFirstOrThrow();
    assert.equal(total, 3);
  });

  it('keeps what belongs together: visits go with their post', async () => {
    const { db } = await open();
    await db.insertInto('posts').values(post('a.example/1')).execute();
    await db.insertInto('visits_daily').values({ post_id: 1, start: 0, visits: 4 }).execute();
    await db.deleteFrom('posts').execute();
    assert.deepEqual(await db.selectFrom('visits_daily').selectAll().execute(), []);
  });
});

describe('a connection to PostgreSQL', () => {
  it('waits five seconds at most, and one that is lost is told to the log and replaced', async (t) => {
    const cluster = await findCluster();
    if (!cluster) return t.skip('no PostgreSQL is installed');
    const lines: string[] = [];
    const log = createLog({ write: (line) => lines.push(line) });
    const { db, close } = await openDatabase(await cluster.create('patience'), migrations, log);
    const shown = async (name: string) =>
      (await sql<Record<string, string>>`show ${sql.raw(name)}`.execute(db)).rows[0]![name];
    assert.equal(await shown('statement_timeout'), '5s');

    // lost while it is idle
    const other = new pg.Client(cluster.address('patience'));
    await other.connect();
    await other.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
    await other.end();
    await eventually(() => lines.some((line) => line.includes('a connection to the database was lost')));
    assert.equal(await shown('statement_timeout'), '5s', 'the next query has a new one');
    await close();
    await cluster.stop();
  });
});

describe('messages between processes', () => {
  it('arrive in the order in which they were published', async (t) => {
    const cluster = await findCluster();
    if (!cluster) return t.skip('no PostgreSQL is installed');
    const { pubSub, close } = await cluster.open('ordered');
    const received: string[] = [];
    await pubSub!.subscribe({ receive: (message) => void received.push(message), missed() {} });
    const sent = Array.from({ length: 200 }, (_, n) => `message ${n}`);
    await Promise.all(sent.map((message) => pubSub!.publish(message)));
    await eventually(
      () => received.filter((message) => message.startsWith('message')).length === sent.length,
    );
    assert.deepEqual(
      received.filter((message) => message.startsWith('message')),
      sent,
    );
    await close();
    await cluster.stop();
  });

  it('are stored for a minute, for those who cannot be notified', async () => {
    const { db, pubSub, close } = await openPglite();
    await pubSub!.publish('old');
    await db
      .updateTable('messages')
      .set((e) => ({ sent_at: e('sent_at', '-', 61_000) }))
      .execute();
    await pubSub!.publish('new');
    await deleteOldMessages(db);
    const rows = await db.selectFrom('messages').select('body').execute();
    assert.deepEqual(rows, [{ body: 'new' }]);
    await close();
  });
});

describe('openDatabase', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-db-'));
  after(() => rmSync(folder, { recursive: true }));

  it('finds what an earlier run wrote, and migrates nothing twice', async () => {
    const url = `sqlite:${join(folder, 'inlay.sqlite')}`;
    const first = await openDatabase(url, migrations);
    await first.db.insertInto('posts').values(post('a.example/1')).execute();
    await first.close();
    const second = await openDatabase(url, migrations);
    const keys = await second.db.selectFrom('posts').select('key').execute();
    await second.close();
    assert.deepEqual(keys, [{ key: 'a.example/1' }]);
  });

  it('says what an address should look like, without the password', async () => {
    await assert.rejects(openDatabase('mysql://root:secret@db/inlay', migrations), (error: Error) => {
      assert.match(error.message, /sqlite:PATH/);
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
  });
});
