import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { startServer, type RunningServer } from '../../../test/support/server.js';
import { listenTo } from '../comments/stream-reader.js';
import { findCluster, type Cluster } from '../support/cluster.js';
import { pgbouncer, startPgBouncer, type Pooler } from '../support/pgbouncer.js';

const origin = 'https://news.example';
const page = `${origin}/story`;
const cluster: Cluster | null = await findCluster();
const skip = cluster && pgbouncer ? false : 'PostgreSQL or PgBouncer is not installed and cannot be had';

describe('two servers behind PgBouncer in transaction mode', { skip }, () => {
  let direct: string;
  let pooler: Pooler;
  const servers: RunningServer[] = [];
  before(async () => {
    direct = await cluster!.create('pooled');
    pooler = await startPgBouncer(direct);
    const config = {
      database: pooler.address,
      sites: [{ name: 'News', origins: [origin] }],
      comments: { moderation: 'none', perHour: 1000 },
    };
    for (let n = 0; n < 2; n++) servers.push(await startServer({ config }));
  });
  after(async () => {
    for (const server of servers) await server.stop();
    await pooler?.stop();
    await cluster?.stop();
  });

  const post = (n: number, text: string) =>
    fetch(`${servers[n]!.url}/v1/comments`, {
      method: 'POST',
      headers: { Origin: origin },
      body: new URLSearchParams({ page, text }),
    });
  const thread = async (n: number) =>
    (await (await fetch(`${servers[n]!.url}/v1/comments?page=${page}`)).json()) as { count: number };

  it('start, make their tables, and say in one sentence that they poll', () => {
    for (const { log } of servers) {
      const lines = log.filter((line) => line.includes('PgBouncer'));
      assert.equal(lines.length, 1, log.join('\n'));
      assert.match(lines[0]!, /asked for messages every second/);
    }
  });

  it('send readers of one what is written to the other, each event once and in order', async () => {
    const reader = listenTo(await fetch(`${servers[0]!.url}/v1/comments/stream?page=${page}`));
    const texts = ['one', 'two', 'three'];
    for (const text of texts) assert.equal((await post(1, text)).status, 201);
    const received: string[] = [];
    for (let n = 0; n < 3; n++) received.push((await reader.next())!.data.comment!.text);
    assert.deepEqual(received, texts);
    await reader.cancel();
  });

  it('serve many at once over the few connections of the pooler, and lose nothing', async () => {
    const { count: before } = await thread(0);
    const texts = Array.from({ length: 40 }, (_, n) => `Comment number ${n} of many`);
    const answers = await Promise.all(texts.map((text, n) => post(n % 2, text)));
    const stored = answers.filter(({ status }) => status === 201).length;
    // a burst of one network is limited; nobody is answered with a failure
    assert.deepEqual(
      answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 429),
      [],
    );
    assert.equal((await thread(0)).count, before + stored);
    assert.equal((await thread(1)).count, before + stored);
  });

  it('leave no setting behind on connections that others get next', async () => {
    const client = new pg.Client(pooler.address);
    await client.connect();
    for (let n = 0; n < 8; n++) {
      const { rows } = await client.query('show statement_timeout');
      assert.equal(rows[0].statement_timeout, '0');
    }
    await client.end();
  });
});
