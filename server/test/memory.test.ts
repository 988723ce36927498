import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as v from 'valibot';
import { createApp, type App } from '../src/app.js';
import { openDatabase } from '../src/db/index.js';
import { limiterFactory } from '../src/limits/limiter-factory.js';
import { createLog } from '../src/log.js';
import { configSchema, migrations, modules } from '../src/modules.js';
import type { Learner } from '../src/posts/pages/learner.js';
import { Visits } from '../src/posts/visits/visits.js';

const origin = 'https://news.example';
const megabyte = 1e6;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function used(): Promise<number> {
  for (let n = 0; n < 3; n++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Bytes by which memory grew, after the code has warmed up. */
async function growth(work: (n: number) => unknown, times: number): Promise<number> {
  for (let n = 0; n < 200; n++) await work(-n - 1);
  const before = await used();
  for (let n = 0; n < times; n++) await work(n);
  return (await used()) - before;
}

async function withApp(work: (app: App) => Promise<void>): Promise<void> {
  const database = await openDatabase('sqlite::memory:', migrations);
  const config = v.parse(configSchema, { sites: [{ name: 'News', origins: [origin] }], proxies: 1 });
  const app = await createApp({ config, database, modules, log: createLog({ write() {} }) });
  await work(app);
  await app.close();
  await database.close();
}

describe('memory that outsiders can fill', () => {
  const long = (n: number, length: number) => `${n}`.padEnd(length, 'x');
  /** in memory each character takes two bytes */
  const wide = (n: number, length: number) => encodeURIComponent(`${n}`.padEnd(length, 'ж'));

  it('stays within bytes, whatever queries of lists are made up', () =>
    withApp(async (app) => {
      const grown = await growth(async (n) => {
        const answer = await app.request(`/v1/latest?category=${wide(n, 190)}&tag=${wide(n, 190)}`);
        assert.equal(answer.status, 200);
        await answer.arrayBuffer();
      }, 12_000);
      assert.ok(grown < 12 * megabyte, `${Math.round(grown / megabyte)} MB`);
    }));

  it('does not grow by parameters that nobody knows, in any order or spelling', () =>
    withApp(async (app) => {
      const grown = await growth(async (n) => {
        const search = n % 2 ? `category=city&x=${long(n, 900)}` : `x=${long(n, 900)}&category=c%69ty`;
        const answer = await app.request(`/v1/latest?${search}`);
        assert.equal(answer.status, 200);
        await answer.arrayBuffer();
      }, 8000);
      assert.ok(grown < 6 * megabyte, `${Math.round(grown / megabyte)} MB`);
    }));

  it('stays within bytes for networks that each spend a little of every limit', async () => {
    const database = await openDatabase('sqlite::memory:', migrations);
    const limiter = limiterFactory(database);
    const limits = ['post', 'vote', 'report', 'challenge'].map((name) =>
      limiter({ name, points: 10, duration: 86_400 }),
    );
    const network = (n: number) => `2001:db8:${(n >>> 16).toString(16)}:${(n & 65_535).toString(16)}::/64`;
    const grown = await growth(async (n) => {
      for (const limit of limits) await limit.consume(network(n + 1000));
    }, 100_000);
    assert.ok(grown < 40 * megabyte, `${Math.round(grown / megabyte)} MB`);
    await database.close();
  });

  it('stays within bytes for visits of invented addresses with endless browsers', async () => {
    const database = await openDatabase('sqlite::memory:', migrations);
    // nothing is learnt, so that nobody is asked
    const learner = { refusalOf: () => null, waiting: Infinity } as unknown as Learner;
    const visits = new Visits({ database, learner, log: createLog({ write() {} }), clock: Date.now });
    const visit = (n: number) => {
      const page = { key: `news.example/${long(n, 1900)}`, url: `${origin}/${long(n, 1900)}` };
      visits.record(page, {
        address: `203.0.${(n >> 8) & 255}.${n & 255}`,
        agent: `Mozilla/5.0 Firefox/${long(n, 8000)}`,
      });
    };
    const grown = await growth(visit, 40_000);
    assert.ok(grown < 60 * megabyte, `${Math.round(grown / megabyte)} MB`);
    assert.ok(visits.report().dropped['too many']! > 1000);
    await visits.close();
    await database.close();
  });

  it('stays within bytes for threads of made-up pages', () =>
    withApp(async (app) => {
      const grown = await growth(async (n) => {
        const answer = await app.request(`/v1/comments?page=${origin}/${long(n, 900)}`);
        assert.equal(answer.status, 200);
        await answer.arrayBuffer();
      }, 8000);
      assert.ok(grown < 30 * megabyte, `${Math.round(grown / megabyte)} MB`);
    }));
});
