import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { weatherAnswer } from '../../src/weather/schema.js';
import { startServer } from '../support/server.js';
import { ask } from './support.js';

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
