import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { openDatabase } from '../../../src/db/index.js';
import { Answers } from '../../../src/http/answers/answers.js';
import { listen } from '../../../src/serve.js';
import { oslo, startServer } from '../../support/server.js';
import { configSchema, migrations } from '../../../src/modules.js';
import { testModule } from '../../support/modules.js';
import { createCheckedApp } from '../../support/answers.js';

const tromsø = { ...oslo, name: 'Tromsø — Северное сияние' };
const sites = [{ name: 'News', origins: ['https://news.example'], places: [tromsø] }];
const answers = { 200: { description: 'Anything.', schema: v.unknown() } };
const weather = { provider: 'sample' as const };

describe('an answer that is asked for again', () => {
  it('is the same for who asks the same, and another for who takes or has something else', async () => {
    await using server = await startServer({ sites, weather });
    const url = `${server.url}/v1/weather`;
    const headersOf = ({ headers }: Response) =>
      Object.fromEntries(
        [...headers]
          .filter(([name]) => name !== 'date')
          .map(([name, value]) => [name, value.replace(/max-age=\d+/, 'max-age')]),
      );
    const first = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
    const etag = first.headers.get('ETag')!;
    const text = await first.text();
    assert.equal(JSON.parse(text).place.name, tromsø.name);
    for (let round = 0; round < 3; round++) {
      const plain = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
      assert.deepEqual(headersOf(plain), headersOf(first));
      assert.equal(await plain.text(), text);
      for (const encoding of ['br', 'gzip']) {
        const packed = await fetch(url, { headers: { 'Accept-Encoding': encoding } });
        assert.equal(packed.headers.get('Content-Encoding'), encoding);
        assert.equal(await packed.text(), text);
      }
      const known = await fetch(url, { headers: { 'If-None-Match': etag } });
      assert.equal(known.status, 304);
      assert.equal(await known.text(), '');
      const fewer = await fetch(`${url}?days=2`);
      assert.equal(((await fewer.json()) as { daily: unknown[] }).daily.length, 2);
      const head = await fetch(url, { method: 'HEAD' });
      assert.equal(head.status, 200);
      assert.equal(await head.text(), '');
      assert.equal((await fetch(url, { method: 'POST' })).status, 404);
    }
  });

  it('is each site’s own', async () => {
    const origins = ['https://a.example', 'https://b.example'];
    const places = [oslo, { ...oslo, name: 'Bergen', latitude: 60.39, longitude: 5.32 }];
    const two = origins.map((origin, at) => ({ name: origin, origins: [origin], places: [places[at]!] }));
    await using server = await startServer({ sites: two, weather });
    for (let round = 0; round < 2; round++)
      for (const [at, Origin] of origins.entries()) {
        const answer = await fetch(`${server.url}/v1/weather`, { headers: { Origin } });
        const { place } = (await answer.json()) as { place: { name: string } };
        assert.equal(place.name, places[at]!.name);
      }
  });

  it('is not taken from who says “undefined” where others say nothing', async () => {
    const origins = ['http://a.example', 'http://b.example'];
    const places = [oslo, { ...oslo, name: 'Bergen', latitude: 60.39, longitude: 5.32 }];
    const two = origins.map((origin, at) => ({ name: origin, origins: [origin], places: [places[at]!] }));
    await using server = await startServer({ sites: two, weather });
    const placeFor = async (headers: Record<string, string>) => {
      const asked = request(`${server.url}/v1/weather`, { headers: { Host: 'b.example', ...headers } }).end();
      const [answer] = (await once(asked, 'response')) as [Readable];
      return (JSON.parse(await text(answer)) as { place: { name: string } }).place.name;
    };
    await placeFor({ Origin: 'undefined' });
    assert.equal(await placeFor({}), 'Bergen');
  });

  it('is another where any header that its handler reads says something else', async () => {
    let made = 0;
    const cache = new Answers(false);
    const module = testModule((_, route) =>
      route({ method: 'GET', path: '/taste', access: 'public', summary: '', answers }, ({ c }) => {
        const taste = c.req.header('X-Taste') ?? 'none';
        const topping = taste === 'sweet' ? c.req.header('X-Topping') : undefined;
        return cache.send(c, `${taste} ${topping}`, 60, async () => {
          made++;
          return JSON.stringify([taste, topping]);
        });
      }),
    );
    const config = v.parse(configSchema, { sites, port: 0 });
    const database = await openDatabase('sqlite::memory:', migrations);
    const { url, stop } = await listen(
      await createCheckedApp({ config, database, modules: [module] }),
      config,
    );
    const asked = async (headers: Record<string, string>) =>
      (await fetch(`${url}/taste`, { headers })).json();
    try {
      for (let round = 0; round < 3; round++) {
        assert.deepEqual(await asked({}), ['none', null]);
        assert.deepEqual(await asked({ 'X-Taste': 'salty', 'X-Topping': 'cheese' }), ['salty', null]);
        assert.deepEqual(await asked({ 'X-Taste': 'sweet', 'X-Topping': 'sugar' }), ['sweet', 'sugar']);
        assert.deepEqual(await asked({ 'X-Taste': 'sweet', 'X-Topping': 'honey' }), ['sweet', 'honey']);
      }
      assert.equal(made, 4);
    } finally {
      await stop();
      await database.close();
    }
  });

  it('is another at once when what it was made of has changed', async () => {
    const cache = new Answers(false);
    let edition = 'first';
    const module = testModule((_, route) =>
      route({ method: 'GET', path: '/edition', access: 'public', summary: '', answers }, ({ c }) =>
        cache.send(c, 'edition', 60, async () => JSON.stringify(edition)),
      ),
    );
    const config = v.parse(configSchema, { sites, port: 0 });
    const database = await openDatabase('sqlite::memory:', migrations);
    const { url, stop } = await listen(
      await createCheckedApp({ config, database, modules: [module] }),
      config,
    );
    const asked = async () => (await fetch(`${url}/edition`)).json();
    try {
      assert.equal(await asked(), 'first');
      edition = 'second';
      assert.equal(await asked(), 'first', 'it is kept');
      cache.clear();
      assert.equal(await asked(), 'second');
      assert.equal(await asked(), 'second');
    } finally {
      await stop();
      await database.close();
    }
  });

  it('is made anew when its time is over', async () => {
    await using server = await startServer({ sites, weather });
    const expiry = async () => {
      const answer = await fetch(`${server.url}/v1/weather`);
      return ((await answer.json()) as { expiresAt: string }).expiresAt;
    };
    const first = await expiry();
    assert.equal(await expiry(), first);
    server.clock.ahead = 24 * 3600_000;
    assert.notEqual(await expiry(), first);
  });
});
