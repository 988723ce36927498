import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { solveChallenge } from 'altcha-lib/v1';
import pg from 'pg';
import type { Database } from '../../src/db/index.js';
import { findCluster, type Cluster } from '../support/cluster.js';
import { openPglite } from '../support/databases.js';
import { runCommand, startProcess } from '../support/process.js';
import { listenTo, type StreamReader } from './stream-reader.js';
import { editToken, openComments, page, type OpenComments } from './support.js';

const cluster: Cluster | null = await findCluster();
const skip = cluster ? false : 'no PostgreSQL is installed';

const sites = JSON.stringify([{ name: 'News', origins: ['https://news.example'] }]);

/** One of the site's servers, in a process of its own. */
const start = (database: string) =>
  startProcess([], {
    env: {
      INLAY_DATABASE: database,
      INLAY_SITES: sites,
      INLAY_COMMENTS_MODERATION: 'none',
      INLAY_COMMENTS_PER_HOUR: '1000',
    },
  });

const headers = { Origin: 'https://news.example', Authorization: `Bearer ${editToken}` };
const write = async (url: string, method: string, path: string, body: Record<string, string> = {}) => {
  const answer = await fetch(url + path, { method, headers, body: new URLSearchParams(body) });
  assert.ok(answer.ok, `${method} ${path}: ${answer.status}`);
  return (await answer.json()) as { id: string };
};
const told = async (reader: StreamReader) => {
  const { event, data } = (await reader.next())!;
  return [event, data.comment?.text ?? data.id ?? ''];
};

describe('several processes on one PostgreSQL', { skip }, () => {
  const servers: Awaited<ReturnType<typeof start>>[] = [];
  let address = '';
  before(async () => {
    address = await cluster!.create('processes');
    // one after the other, as the first one makes the tables
    for (let n = 0; n < 2; n++) servers.push(await start(address));
  });
  after(async () => {
    for (const server of servers) await server.stop();
    await cluster!.stop();
  });
  const listen = async (n: number, last?: string) => {
    const answer = await fetch(`${servers[n]!.url}/v1/comments/stream?page=${page}`, {
      headers: last ? { 'Last-Event-ID': last } : {},
    });
    return listenTo(answer);
  };

  it('tell the readers of one what is written to another, whatever else is said on the line', async () => {
    const reader = await listen(0);
    const client = new pg.Client(address);
    await client.connect();
    for (const words of ['hello', '', 'null', '{"id":1}'])
      await client.query('select pg_notify($1, $2)', ['inlay', words]);
    await client.end();
    const { url } = servers[1]!;
    // longer than what PostgreSQL lets one process say to another
    const long = 'A long remark. '.repeat(300);
    const { id } = await write(url, 'POST', '/v1/comments', { page, text: long, editToken });
    assert.deepEqual(await told(reader), ['comment', long.trim()]);
    await write(url, 'PATCH', `/v1/comments/${id}`, { text: 'A short one.' });
    assert.deepEqual(await told(reader), ['edit', 'A short one.']);
    await write(url, 'DELETE', `/v1/comments/${id}`);
    assert.deepEqual(await told(reader), ['delete', id]);
    await reader.cancel();
  });

  it('tell each reader once', async () => {
    const readers = [await listen(0), await listen(1)];
    for (const text of ['one', 'two'])
      await write(servers[1]!.url, 'POST', '/v1/comments', { page, text, editToken });
    for (const reader of readers) {
      assert.deepEqual(await told(reader), ['comment', 'one']);
      assert.deepEqual(await told(reader), ['comment', 'two']);
      await reader.cancel();
    }
  });

  it('tell those who come back to another what they missed', async () => {
    const reader = await listen(1);
    await write(servers[0]!.url, 'POST', '/v1/comments', { page, text: 'before', editToken });
    const { id: last } = (await reader.next())!;
    await reader.cancel();
    await write(servers[0]!.url, 'POST', '/v1/comments', { page, text: 'meanwhile', editToken });
    const other = await listen(1, last);
    assert.deepEqual(await told(other), ['comment', 'meanwhile']);
    await other.cancel();
  });

  it('have their readers read again after the line between them was cut', async () => {
    const readers = [await listen(0), await listen(1)];
    const client = new pg.Client(address);
    await client.connect();
    const cut = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where query = 'listen inlay' and datname = current_database() and pid <> pg_backend_pid()`,
    );
    assert.equal(cut.rowCount, 2);
    await client.end();
    for (const reader of readers) assert.equal((await reader.next())!.event, 'reload');
    await write(servers[0]!.url, 'POST', '/v1/comments', { page, text: 'joined again', editToken });
    assert.deepEqual(await told(readers[1]!), ['comment', 'joined again']);
    for (const reader of readers) await reader.cancel();
  });

  it('have open pages read again what the command line moves, at the old address and at the new', async () => {
    const [old, fresh] = ['https://news.example/old', 'https://news.example/new'];
    await write(servers[0]!.url, 'POST', '/v1/comments', { page: old, text: 'moves along', editToken });
    const open = async (n: number, url: string) =>
      listenTo(await fetch(`${servers[n]!.url}/v1/comments/stream?page=${url}`));
    const readers = [await open(0, old), await open(1, fresh)];
    const { code, errors } = await runCommand(['move', old, fresh, 'now'], {
      env: { INLAY_DATABASE: address, INLAY_SITES: sites },
    });
    assert.equal(code, 0, errors);
    for (const reader of readers) {
      assert.equal((await reader.next())!.event, 'reload');
      await reader.cancel();
    }
    const count = async (url: string) =>
      ((await (await fetch(`${servers[1]!.url}/v1/comments?page=${url}`)).json()) as { count: number }).count;
    assert.deepEqual([await count(old), await count(fresh)], [0, 1]);
  });

  it('hear of what the command line erases', async () => {
    const reader = await listen(1);
    await write(servers[0]!.url, 'POST', '/v1/comments', { page, text: 'mine', name: 'Ada', editToken });
    assert.deepEqual(await told(reader), ['comment', 'mine']);
    assert.equal((await runCommand(['erase', 'Ada'], { env: { INLAY_DATABASE: address } })).code, 0);
    assert.equal((await reader.next())!.event, 'delete');
    await reader.cancel();
  });
});

describe('two servers on the embedded PostgreSQL', () => {
  let database: Database;
  before(async () => {
    database = await openPglite();
  });
  after(() => database.close());

  it('tell the readers of one what is written to the other', async () => {
    const [one, other] = [await openComments(database), await openComments(database)];
    const reader = listenTo(await one.app.request(`/v1/comments/stream?page=${page}`));
    await other.posted({ text: 'across' });
    assert.deepEqual(await told(reader), ['comment', 'across']);
    await reader.cancel();
    await one.app.close();
    await other.app.close();
  });

  it('are flooded together, and a proof of work is good once for both', async () => {
    const settings = { comments: { floodPerMinute: 3, perHour: 1000 } };
    const servers = [await openComments(database, settings), await openComments(database, settings)];
    const [one, other] = servers as [OpenComments, OpenComments];
    for (const text of ['a', 'b', 'c']) await one.posted({ text });
    one.clock.now += 3000;
    other.clock.now += 3000;
    const { challenge } = (await other.thread()).form;
    assert.ok(challenge, 'the other server asks for a proof');
    const solution = await solveChallenge(challenge.challenge, challenge.salt, 'SHA-256', challenge.maxnumber)
      .promise;
    const proof = Buffer.from(JSON.stringify({ ...challenge, number: solution!.number })).toString('base64');
    assert.equal((await other.post({ text: 'd', challenge: proof })).status, 201);
    const again = await one.post({ text: 'e', challenge: proof });
    assert.equal(again.status, 422);
    for (const { app } of servers) await app.close();
  });
});
