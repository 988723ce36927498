/**
 * What visits cost: over HTTP, through the pipeline alone (bot filter, hash, aggregator), and the popular list at
 * 100,000 visited pages. The server runs in a process of its own, so Node's one thread is what is measured.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../server/src/db/open.js';
import { Pages } from '../server/src/sites/known-pages.js';
import type { Learner } from '../server/src/posts/pages/learner.js';
import { windows } from 'inlay/posts/model';
import { popularPosts } from '../server/src/posts/lists/lists.js';
import { addVisits } from '../server/src/posts/visits/store.js';
import { Visits } from '../server/src/posts/visits/visits.js';
import { load, said, startServer } from './support/load.js';
import { summary } from './support/posts.js';
import { migrations } from '../server/src/modules.js';

const hour = 3_600_000;
const sites = [{ name: 'bench', origins: ['https://bench.example'], places: [] }];
const agent = (n: number) =>
  `Mozilla/5.0 (X11; Linux x86_64; rv:${100 + (n % 200)}.0) Gecko/20100101 Firefox/${100 + (n % 200)}.0`;
const address = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
const page = (n: number) => `https://bench.example/${n}`;
const row = (n: number) => ({
  site: 'bench',
  key: `bench.example/${n}`,
  url: page(n),
  title: `Post ${n}`,
  category: `category ${n % 12}`,
  tags: '[]',
  authors: '[]',
  version: '',
});

const folder = mkdtempSync(join(tmpdir(), 'inlay-bench-'));
const url = `sqlite:${join(folder, 'bench.sqlite')}`;
const count = 100_000;
const database = await openDatabase(url, migrations);
for (let first = 0; first < count; first += 1000)
  await database.db
    .insertInto('posts')
    .values(Array.from({ length: 1000 }, (_, at) => row(first + at)))
    .execute();

console.log(`pipeline: ${Math.round(pipeline())} visits/s`);
await writing();
await lists();
const before = await counted();
await database.close();
await overHttp(before);
rmSync(folder, { recursive: true });

function pipeline(): number {
  const learner = { refusalOf: () => null } as unknown as Learner;
  const log = { info() {}, warn() {}, error() {} };
  const visits = new Visits({ database, learner, log, clock: Date.now });
  const pages = new Pages(sites);
  const total = 500_000;
  const round = (from: number, to: number) => {
    for (let n = from; n < to; n++)
      visits.record(pages.at(page(n % 5000))!, { address: address(n), agent: agent(n) });
  };
  round(0, 50_000);
  const from = performance.now();
  round(50_000, 50_000 + total);
  return total / ((performance.now() - from) / 1000);
}

async function writing(): Promise<void> {
  const at = Date.now() - (Date.now() % hour);
  const from = performance.now();
  for (let first = 1; first <= count; first += 5000) {
    const some = Array.from({ length: 5000 }, (_, n) => ({
      id: first + n,
      visits: 1 + (((first + n) * 7919) % 50),
    }));
    await addVisits(database, at - (first % 20) * hour, some, Date.now() - (first % 20) * hour);
  }
  console.log(`writing: ${Math.round(count / ((performance.now() - from) / 1000))} pages/s`);
}

async function lists(): Promise<void> {
  for (const window of windows) {
    const times: number[] = [];
    for (let n = 0; n < 500; n++) {
      const from = performance.now();
      await popularPosts(database, { site: 'bench', window, limit: 20 }, Date.now());
      times.push(performance.now() - from);
    }
    console.log(`popular ${window.padEnd(5)} of ${count} pages, ms: ${summary(times)}`);
  }
}

/** All visits in the database. */
async function counted(): Promise<number> {
  const open = await openDatabase(url, migrations);
  const { sum } = await open.db
    .selectFrom('posts')
    .select((e) => e.fn.sum<number>('visits').as('sum'))
    .executeTakeFirstOrThrow();
  await open.close();
  return sum;
}

async function overHttp(before: number): Promise<void> {
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify({ port: 0, database: url, proxies: 1, sites }));
  const server = await startServer(['server/dist/main.js', '--config', config]);
  let n = 0;
  const visits = (duration: number) =>
    load(server, {
      url: `${server.url}/v1/visits`,
      duration,
      requests: [
        {
          method: 'POST',
          setupRequest: (request) => ({
            ...request,
            body: `page=${encodeURIComponent(page(n++ % 5000))}`,
            headers: {
              'Content-Type': 'application/x-www-form-urlencoded',
              Origin: 'https://bench.example',
              'User-Agent': agent(n),
              'X-Forwarded-For': address(n),
            },
          }),
        },
      ],
    });
  // the first requests meet code that is not compiled yet
  await visits(5);
  console.log(`over HTTP: ${said(await visits(10))}`);
  await server.stop();
  console.log(`in the database after SIGTERM: ${(await counted()) - before} visits of ${n} sent`);
}
