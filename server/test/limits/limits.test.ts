import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiterRes } from 'rate-limiter-flexible';
import * as v from 'valibot';
import type { Limiter } from '../../src/limits/limiter.js';
import { limiterFactory } from '../../src/limits/limiter-factory.js';
import { createLog } from '../../src/log.js';
import { configSchema, modules } from '../../src/modules.js';
import { createCheckedApp } from '../support/answers.js';
import { onEachDatabase } from '../support/databases.js';

const spend = async (limiter: Limiter, key: string): Promise<boolean> => {
  try {
    await limiter.consume(key);
    return true;
  } catch (thrown) {
    assert.ok(thrown instanceof RateLimiterRes);
    return false;
  }
};

onEachDatabase('limits', ({ name, open }) => {
  it('let so many pass, by key, and say how long to wait', async () => {
    const limiter = limiterFactory(await open())({ name: 'test', points: 2, duration: 60 });
    assert.deepEqual(
      [await spend(limiter, 'a'), await spend(limiter, 'a'), await spend(limiter, 'a')],
      [true, true, false],
    );
    assert.equal(await spend(limiter, 'b'), true);
    const state = await limiter.get('a');
    assert.ok(state!.msBeforeNext > 50_000 && state!.msBeforeNext <= 60_000);
  });

  it('let as many pass again when their time is over', async () => {
    const limiter = limiterFactory(await open())({ name: 'test', points: 1, duration: 1 });
    assert.deepEqual([await spend(limiter, 'a'), await spend(limiter, 'a')], [true, false]);
    await sleep((await limiter.get('a'))!.msBeforeNext + 20);
    assert.deepEqual([await spend(limiter, 'a'), await spend(limiter, 'a')], [true, false]);
  });

  it('are one for all processes on PostgreSQL', async (t) => {
    if (name === 'sqlite') return t.skip('processes on one SQLite file count for themselves');
    const database = await open();
    const config = v.parse(configSchema, {
      sites: [{ name: 'News', origins: ['https://news.example'] }],
      comments: { moderation: 'none', perHour: 6 },
    });
    const log = createLog({ write() {} });
    const apps = await Promise.all([1, 2, 3].map(() => createCheckedApp({ config, database, modules, log })));
    const statuses: number[] = [];
    for (let round = 0; round < 9; round++) {
      const answer = await apps[round % 3]!.request('/v1/comments', {
        method: 'POST',
        headers: { Origin: 'https://news.example' },
        body: new URLSearchParams({ page: 'https://news.example/a', text: `Comment number ${round}` }),
      });
      statuses.push(answer.status);
    }
    // a burst of three in a minute, however many processes there are
    assert.deepEqual(statuses.filter((status) => status === 201).length, 3);
    assert.deepEqual(statuses.filter((status) => status === 429).length, 6);
    const rows = await database.db.selectFrom('rate_limits').selectAll().execute();
    assert.ok(rows.length > 0);
    for (const app of apps) await app.close();
  });

  it('hold in memory while the database is away', async (t) => {
    if (name === 'sqlite') return t.skip('they are in memory always');
    const database = await open();
    const limiter = limiterFactory(database)({ name: 'away', points: 1, duration: 60 });
    await database.db.schema.dropTable('rate_limits').execute();
    assert.deepEqual([await spend(limiter, 'a'), await spend(limiter, 'a')], [true, false]);
  });
});
