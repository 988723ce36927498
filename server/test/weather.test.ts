import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request as httpRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { once } from 'node:events';
import * as v from 'valibot';
import { weatherAnswer } from '../src/weather/schema.js';
import { startProvider, type Provider } from './support/provider.js';
import { eventually, oslo, startServer, type TestServer } from './support/server.js';

const met = ({ url }: Provider) => ({
  provider: 'met-norway' as const,
  contact: 'desk@news.example',
  endpoint: url,
});
const ask = (server: TestServer, query = '', init?: RequestInit) =>
  fetch(`${server.url}/v1/weather${query}`, init);
const hour = 3600_000;

describe('GET /v1/weather', () => {
  it("answers in the contract's shape, with the place's name and the provider's attribution", async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: met(provider) });
    const answer = await ask(server);
    const weather = v.parse(weatherAnswer, await answer.json());
    assert.deepEqual(weather.place, oslo);
    assert.equal(weather.current.temperature, 7);
    assert.equal(weather.daily.length, 5);
    assert.equal(weather.sample, false);
    assert.match(weather.attribution[0]!.text, /MET Norway/);
    assert.ok(Date.parse(weather.expiresAt!) > Date.now() + 0.4 * hour, 'it expires when the provider says');
  });

  it('tells the provider who asks, with four decimals at most', async () => {
    await using provider = await startProvider();
    const places = [{ name: 'Oslo', latitude: 59.913868, longitude: 10.752245 }];
    const sites = [{ name: 'News', origins: ['https://news.example'], places }];
    await using server = await startServer({ sites, weather: met(provider) });
    await ask(server);
    assert.match(provider.asked[0]!.headers['user-agent']!, /^inlay-server\/\S+ desk@news\.example$/);
    assert.match(provider.asked[0]!.url, /lat=59\.9139&lon=10\.7522$/);
  });

  it('asks once for all numbers of days', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: met(provider) });
    for (const days of [1, 3, 10]) {
      const { daily } = (await (await ask(server, `?days=${days}`)).json()) as { daily: unknown[] };
      assert.equal(daily.length, days);
    }
    assert.equal(provider.asked.length, 1);
  });

  for (const [query, fields] of [
    ['?days=0', ['days']],
    ['?days=11', ['days']],
    ['?days=2.5', ['days']],
    ['?days=x', ['days']],
    ['?lat=91&lon=0', ['lat']],
    ['?lat=59.91', ['lon']],
    ['?lat=a&lon=b', ['lat', 'lon']],
  ] as const)
    it(`refuses ${query} and names the parameter`, async () => {
      await using provider = await startProvider();
      await using server = await startServer({ weather: met(provider) });
      const answer = await ask(server, query);
      assert.equal(answer.status, 400);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      const problem = (await answer.json()) as { type: string; errors: { field: string; code: string }[] };
      assert.equal(problem.type, 'urn:inlay:problem:bad-query');
      assert.deepEqual(
        problem.errors.map(({ field }) => field),
        fields,
      );
      for (const { code } of problem.errors) assert.equal(code, 'invalid');
      assert.equal(provider.asked.length, 0);
    });
});

describe('places', () => {
  it('serves coordinates near a configured place as that place', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: met(provider) });
    const { place } = (await (await ask(server, '?lat=59.95&lon=10.8')).json()) as { place: unknown };
    assert.deepEqual(place, oslo);
  });

  it('are not searched where only configured ones are served, or the provider finds none', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: { ...met(provider), anywhere: true } });
    const answer = await fetch(`${server.url}/v1/weather/places?q=Bergen`);
    assert.equal(answer.status, 403);
    assert.equal(((await answer.json()) as { type: string }).type, 'urn:inlay:problem:no-place-search');
    assert.equal((await fetch(`${server.url}/v1/weather/places`)).status, 400);
    assert.equal(provider.asked.length, 0);
  });

  it('is no open proxy: other coordinates are refused and nobody is asked', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: met(provider) });
    const answer = await ask(server, '?lat=48.85&lon=2.35');
    assert.equal(answer.status, 403);
    assert.equal(provider.asked.length, 0);
  });

  it('serves any coordinates where that is allowed, snapped to a tenth of a degree, within the budget', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: { ...met(provider), anywhere: true, budget: 2 } });
    const paris = (await (await ask(server, '?lat=48.853&lon=2.349')).json()) as {
      place: object;
      anywhere: boolean;
    };
    assert.deepEqual(paris.place, { name: null, latitude: 48.9, longitude: 2.3, timeZone: 'Europe/Paris' });
    assert.equal(paris.anywhere, true);
    assert.equal((await ask(server, '?lat=48.86&lon=2.31')).status, 200, 'the same tenth costs nothing');
    assert.equal((await ask(server, '?lat=40.7&lon=-74')).status, 200);
    const spent = await ask(server, '?lat=35.7&lon=139.7');
    assert.equal(spent.status, 503);
    assert.ok(Number(spent.headers.get('Retry-After')) > 0);
    assert.equal((await ask(server)).status, 200, 'configured places are outside the budget');
    assert.equal(provider.asked.length, 3);
  });

  it('keeps what it has, and a short log, when thousands of places are asked for beyond the budget', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: { ...met(provider), anywhere: true, budget: 1 } });
    const known = '?lat=48.9&lon=2.3';
    assert.equal((await ask(server, known)).status, 200);
    for (let place = 0; place < 2500; place++) {
      const query = `?lat=${(place / 50).toFixed(1)}&lon=-${place % 50}`;
      assert.equal((await server.app.request(`/v1/weather${query}`)).status, 503);
    }
    assert.equal((await ask(server, known)).status, 200);
    assert.equal(provider.asked.length, 1);
    assert.equal(server.log.length, 1);
    assert.match(server.log[0]!, /budget/);
  });

  it('answers each of several sites with its own first place', async () => {
    await using provider = await startProvider();
    const bergen = { name: 'Bergen', latitude: 60.39, longitude: 5.32 };
    const sites = [
      { name: 'A', origins: ['https://a.example'], places: [oslo] },
      { name: 'B', origins: ['https://b.example'], places: [bergen] },
    ];
    await using server = await startServer({ sites, proxies: 1, weather: met(provider) });
    const nameFor = async (headers: Record<string, string>) => {
      const answer = await ask(server, '', { headers });
      assert.match(answer.headers.get('Vary')!, /Origin/);
      return ((await answer.json()) as { place: { name: string } }).place.name;
    };
    assert.equal(await nameFor({ Origin: 'https://a.example' }), 'Oslo');
    assert.equal(await nameFor({ Origin: 'https://b.example' }), 'Bergen');
    // a page that asks under its own origin, through its site's proxy, sends no Origin
    const proxied = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'b.example' };
    assert.equal(await nameFor(proxied), 'Bergen');
    assert.equal(await nameFor({}), 'Oslo');
  });
});

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

describe('the answer on the wire', () => {
  const raw = async (server: TestServer, headers: Record<string, string>) => {
    const request = httpRequest(`${server.url}/v1/weather`, { headers }).end();
    const [response] = await once(request, 'response');
    return { headers: response.headers, body: await buffer(response) };
  };

  it('comes as brotli or gzip to those who take it, and plain to others', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: met(provider) });
    const plain = await raw(server, {});
    assert.equal(plain.headers['content-encoding'], undefined);
    const br = await raw(server, { 'accept-encoding': 'gzip, deflate, br' });
    assert.equal(br.headers['content-encoding'], 'br');
    assert.equal(br.headers.vary, 'Accept-Encoding');
    assert.deepEqual(brotliDecompressSync(br.body), plain.body);
    const gzip = await raw(server, { 'accept-encoding': 'gzip, br;q=0' });
    assert.equal(gzip.headers['content-encoding'], 'gzip');
    assert.deepEqual(gunzipSync(gzip.body), plain.body);
  });

  it('is 304 to those who have it', async () => {
    await using provider = await startProvider();
    await using server = await startServer({ weather: met(provider) });
    const etag = (await ask(server)).headers.get('ETag')!;
    const again = await ask(server, '', { headers: { 'If-None-Match': `"other", ${etag}` } });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('ETag'), etag);
    assert.equal(await again.text(), '');
    assert.equal((await ask(server, '', { headers: { 'If-None-Match': '"other"' } })).status, 200);
  });
});

describe('sample data', () => {
  const unreachable = {
    provider: 'met-norway' as const,
    contact: 'desk@news.example',
    endpoint: 'http://127.0.0.1:1/',
  };

  it('stands in for a provider that cannot be reached, in the demo, and says so', async () => {
    await using server = await startServer({ demo: 'no-such-folder', weather: unreachable });
    const weather = v.parse(weatherAnswer, await (await ask(server)).json());
    assert.equal(weather.sample, true);
    assert.equal(weather.place.name, 'Oslo');
    assert.ok(Math.abs(Date.now() - Date.parse(weather.updatedAt!)) < 60_000, 'it is of this minute');
    const { level, reason } = JSON.parse(server.log[0]!) as Record<string, string>;
    assert.equal(level, 'warn');
    assert.match(reason!, /^http:\/\/127\.0\.0\.1:1\/\S+ cannot be reached\. \([^()]+\)$/);
  });

  it('never stands in outside the demo', async () => {
    await using server = await startServer({ weather: unreachable });
    assert.equal((await ask(server)).status, 503);
  });

  it('is the same at each asking and never shows a high below a low', async () => {
    await using one = await startServer({ demo: 'no-such-folder', weather: { provider: 'sample' } });
    await using other = await startServer({ demo: 'no-such-folder', weather: { provider: 'sample' } });
    const [a, b] = await Promise.all(
      [one, other].map(async (server) =>
        v.parse(weatherAnswer, await (await ask(server, '?days=10')).json()),
      ),
    );
    assert.deepEqual(a!.daily, b!.daily);
    assert.equal(a!.daily.length, 10);
    for (const { high, low } of a!.daily) assert.ok(high! > low!);
  });
});

describe("the provider's key", () => {
  it('appears in no answer and in no log, whatever the provider does with it', async () => {
    const key = 'kEy+with/odd=chars';
    for (const mode of [401, 500, 'answer'] as const) {
      await using provider = await startProvider();
      Object.assign(provider, {
        mode,
        errorBody: JSON.stringify({ message: `bad key ${key}`, url: `?appid=${key}` }),
      });
      await using server = await startServer({
        weather: { provider: 'openweather', key, endpoint: provider.url },
      });
      const answer = await ask(server);
      const seen = [await answer.text(), ...[...answer.headers].flat(), ...server.log].join('\n');
      assert.ok(
        provider.asked.some(({ url }) => new URL(url, provider.url).searchParams.get('appid') === key),
      );
      assert.equal(answer.status, 503);
      assert.ok(server.log.length > 0, 'the failure is logged');
      for (const form of [key, encodeURIComponent(key)]) assert.ok(!seen.includes(form), seen);
    }
  });
});
