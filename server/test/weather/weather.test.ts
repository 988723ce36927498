import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request as httpRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { once } from 'node:events';
import * as v from 'valibot';
import { weatherAnswer } from '../../src/weather/schema.js';
import { startProvider } from '../support/provider.js';
import { oslo, startServer, type TestServer } from '../support/server.js';
import { ask, hour, met } from './support.js';

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
