/**
 * `npm run bench -- nodes [SECONDS]`: three nodes behind nginx on one PostgreSQL, while readers post and others watch.
 * After a third of the time one node is killed and started again; after two thirds the database crashes and is away for
 * three seconds. Nothing acknowledged may be lost or doubled, and whoever watches ends with the whole thread.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, fetch } from 'undici';
import type { Cluster } from '../server/test/support/databases.js';
import { nginx, startNginx } from '../test/deploy/nginx.js';
import { withCluster } from './support/cluster.js';
import { site, storedTexts, unlimited } from './support/comments.js';
import { startServer, type Server } from './support/load.js';
import { StreamedReader } from './support/readers.js';
import { compare, postForm, startWriters } from './support/writers.js';

const seconds = Number(process.argv[2] ?? 20);
const page = `${site}/story`;
const watching = 18;
/** the proxy's certificate is made for the run */
const dispatcher = new Agent({ connect: { rejectUnauthorized: false }, connections: 100 });

if (!nginx) throw new Error('This needs nginx: install it.');
await withCluster(run);
await dispatcher.close();

async function run(cluster: Cluster): Promise<void> {
  const database = await cluster.create('nodes');
  // what they log of the outage is not what is measured
  const start = (port = 0) =>
    startServer(['server/dist/main.js', '--port', String(port)], unlimited(database), { log: 'ignore' });
  const nodes: Server[] = [];
  for (let n = 0; n < 3; n++) nodes.push(await start());
  const proxy = await startNginx(
    'nginx.conf',
    nodes.map(({ url }) => new URL(url).host),
  );
  const url = `https://127.0.0.1:${proxy.port}`;
  const readers = Array.from({ length: watching }, () => new StreamedReader(url, page, { dispatcher }));
  try {
    await Promise.all(readers.map((reader) => reader.open()));
    const writers = startWriters({ count: 8 }, async (text, signal) => {
      const answer = await fetch(`${url}/v1/comments`, { ...postForm(page, text), signal, dispatcher });
      await answer.arrayBuffer();
      return answer.status;
    });
    await sleep((seconds * 1000) / 3);
    process.kill(nodes[1]!.pid, 'SIGKILL');
    await sleep(1000);
    nodes[1] = await start(Number(new URL(nodes[1]!.url).port));
    await sleep((seconds * 1000) / 3);
    await cluster.fail(3000);
    await sleep((seconds * 1000) / 3);
    await writers.finish();
    await sleep(5000);
    const stored = await storedTexts(database);
    console.log('comments', compare(writers.acknowledged, stored), 'answers', writers.answers);
    const all = new Set(stored);
    console.log('readers', {
      watching,
      'with the whole thread': readers.filter(({ seen }) => seen.size === all.size).length,
      'reloads, most of one': Math.max(...readers.map(({ reloads }) => reloads)),
      'comments that only a reload brought, most of one': Math.max(...readers.map((one) => one.unannounced)),
    });
  } finally {
    await Promise.all(readers.map((reader) => reader.close()));
    await proxy.stop();
    for (const node of nodes) await node.stop();
  }
}
