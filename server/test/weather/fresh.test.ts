import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { weatherAnswer } from '../../src/weather/schema.js';
import { startProvider } from '../support/provider.js';
import { eventually, startServer } from '../support/server.js';
import { ask, hour, met } from './support.js';

describe('the cache', () => {
  it('makes one call of 10,000 requests, 200 at a time, from a cold start, and one more when it expires', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: met(provider) });
    const visit5000 = async () => {
      let asked = 0;
      const visitor = async () => {
        while (asked++ < 5000) {
          const answer = await ask(server);
          assert.equal(answer.status, 200);
          await answer.arrayBuffer();
        }
      };
      await Promise.all(Array.from({ length: 200 }, visitor));
    };
    await visit5000();
    assert.equal(provider.asked.length, 1);
    server.clock.ahead = hour;
    await visit5000();
    assert.equal(provider.asked.length, 2);
  });

  it('answers from what it has, at once, while the provider hangs', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: met(provider) });
    await ask(server);
    provider.mode = 'hang';
    server.clock.ahead = hour;
    const answer = await ask(server);
    assert.equal(answer.status, 200);
    await eventually(() => provider.asked.length === 2);
    assert.match(answer.headers.get('Cache-Control')!, /max-age=10, /);
  });

  it('answers from what it has while the provider fails, and leaves it alone for a while', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: met(provider) });
    await ask(server);
    Object.assign(provider, { mode: 500, temperature: 9, lastModified: 'Mon, 02 Nov 2026 07:00:00 GMT' });
    server.clock.ahead = hour;
    for (let time = 0; time < 20; time++) assert.equal((await ask(server)).status, 200);
    await eventually(() => server.log.some((line) => line.includes('cannot be refreshed')));
    assert.equal((await ask(server)).status, 200);
    assert.equal(provider.asked.length, 2);

    provider.mode = 'answer';
    server.clock.ahead += 60_000;
    await eventually(async () => {
      const { current } = (await (await ask(server)).json()) as { current: { temperature: number } };
      return current.temperature === 9;
    });
  });

  it('says 503 and when to come back, where it has nothing and the provider hangs', async () => {
    await using provider = await startProvider();
    provider.mode = 'hang';
    await using server = await startServer({ weather: { ...met(provider), timeout: 0.2 } });
    const answers = await Promise.all([ask(server), ask(server), ask(server)]);
    for (const answer of answers) {
      assert.equal(answer.status, 503);
      assert.equal(answer.headers.get('Retry-After'), '5');
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    }
    assert.equal(provider.asked.length, 1);
    assert.equal((await ask(server)).status, 503, 'and at once the next time');
    assert.equal(provider.asked.length, 1);
  });

  it('comes back after an hour to a provider that asks to be left alone for a week', async () => {
    await using provider = await startProvider();
    Object.assign(provider, { mode: 429, errorHeaders: { 'Retry-After': '604800' } });
    await using server = await startServer({ weather: met(provider) });
    assert.equal((await ask(server)).headers.get('Retry-After'), '3600');
  });

  it('obeys the Retry-After of a provider that is asked too much', async () => {
    await using provider = await startProvider();
    Object.assign(provider, { mode: 429, errorHeaders: { 'Retry-After': '300' } });
    await using server = await startServer({ weather: met(provider) });
    assert.equal((await ask(server)).headers.get('Retry-After'), '300');
    provider.mode = 'answer';
    server.clock.ahead = 299_000;
    assert.equal((await ask(server)).status, 503);
    server.clock.ahead = 301_000;
    assert.equal((await ask(server)).status, 200);
  });

  it('asks conditionally once an answer has expired, and keeps the old body on 304', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: met(provider) });
    const first = (await (await ask(server)).json()) as { expiresAt: string };
    server.clock.ahead = hour;
    await ask(server);
    await eventually(async () => {
      const next = (await (await ask(server)).json()) as {
        expiresAt: string;
        current: { temperature: number };
      };
      assert.equal(next.current.temperature, 7);
      return Date.parse(next.expiresAt) > Date.parse(first.expiresAt) + 0.9 * hour;
    });
    assert.deepEqual(
      provider.asked.map(({ status }) => status),
      [200, 304],
    );
  });

  it('asks a little later than it may, each time another while', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: { ...met(provider), anywhere: true } });
    const from = Math.floor(Date.now() / 1000) * 1000 + 1800_000;
    const ends = new Set<number>();
    for (const lon of [20, 21, 22, 23]) {
      const { expiresAt } = (await (await ask(server, `?lat=50&lon=${lon}`)).json()) as { expiresAt: string };
      const end = Date.parse(expiresAt);
      assert.ok(end >= from && end <= Date.now() + 1830_000, expiresAt);
      ends.add(Math.round((end - from) / 100));
    }
    assert.ok(ends.size > 1, 'not all at once');
  });

  it('keeps an answer without Expires for ten minutes', async () => {
    await using provider = await startProvider();
    Object.assign(provider, { expiresIn: null, lastModified: new Date().toUTCString() });
    await using server = await startServer({ weather: met(provider) });
    await ask(server);
    server.clock.ahead = 9 * 60_000;
    await ask(server);
    assert.equal(provider.asked.length, 1);
    server.clock.ahead = 11 * 60_000;
    await ask(server);
    await eventually(() => provider.asked.length === 2);
  });
});

describe('a provider that is about to end its product', () => {
  it('is served, and the owner hears of it once', async () => {
    await using provider = await startProvider();
    provider.okStatus = 203;
    await using server = await startServer({ weather: { ...met(provider), anywhere: true } });
    for (const query of ['', '?lat=50&lon=20'])
      assert.equal(v.parse(weatherAnswer, await (await ask(server, query)).json()).current.temperature, 7);
    assert.equal(server.log.length, 1);
    assert.match(server.log[0]!, /about to end.*\/complete"/);
  });
});
