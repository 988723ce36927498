import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startProvider } from '../support/provider.js';
import { oslo, startServer } from '../support/server.js';
import { ask, met } from './support.js';

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
