/** `/readyz` names the other systems that the server asks, from what came of the last question to each. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { startProvider } from './support/provider.js';
import { eventually, oslo, startServer } from './support/server.js';

const origin = 'https://news.example';
const sites = [{ name: 'News', origins: [origin], places: [oslo] }];

interface Ready {
  status: string;
  upstreams: { name: string; state: string; since: string }[];
}

async function ready(url: string): Promise<{ status: number; states: Record<string, string>; whole: Ready }> {
  const answer = await fetch(`${url}/readyz`);
  const whole = (await answer.json()) as Ready;
  const states = Object.fromEntries(whole.upstreams.map(({ name, state }) => [name, state]));
  return { status: answer.status, states, whole };
}

describe('an upstream', () => {
  it('is unknown until it is asked, then well or failing, and never makes the server unready', async () => {
    await using provider = await startProvider();
    const weather = { contact: 'desk@news.example', endpoint: provider.url };
    await using server = await startServer({ sites, weather });
    assert.deepEqual((await ready(server.url)).states, { weather: 'unknown' });
    assert.equal(provider.asked.length, 0, 'nobody asks only to know');
    await fetch(`${server.url}/v1/weather`);
    const well = await ready(server.url);
    assert.deepEqual(well.states, { weather: 'ok' });
    assert.ok(Math.abs(Date.parse(well.whole.upstreams[0]!.since) - Date.now()) < 60_000);

    provider.mode = 500;
    server.clock.ahead = 24 * 3_600_000;
    await fetch(`${server.url}/v1/weather`);
    await eventually(async () => (await ready(server.url)).states['weather'] === 'failing');
    const failing = await ready(server.url);
    assert.deepEqual([failing.status, failing.whole.status], [200, 'ok']);
  });

  it('is each that the settings name: sources of posts, checks of comments and sign-in', async () => {
    const dead = createServer((_, response) => void response.writeHead(500).end());
    dead.listen(0, '127.0.0.1');
    await once(dead, 'listening');
    const address = `http://127.0.0.1:${(dead.address() as AddressInfo).port}`;
    await using server = await startServer({
      sites: [{ name: 'News', origins: [origin, address] }],
      posts: { sources: [{ type: 'feed', url: `${address}/feed.xml` }] },
      comments: { moderation: 'none', akismet: { key: 'abcdef', endpoint: `${address}/1.1/` } },
      publicUrl: 'https://inlay.news.example/',
      admin: {
        oidc: {
          issuer: address,
          clientId: 'inlay',
          clientSecret: 'secret',
          people: [{ email: 'ada@news.example' }],
        },
      },
    });
    const body = new URLSearchParams({ page: `${origin}/story`, text: 'A comment', name: 'Ada' });
    await fetch(`${server.url}/v1/comments`, { method: 'POST', headers: { Origin: origin }, body });
    await fetch(`${server.url}/v1/admin/oidc/begin`, { method: 'POST' });
    await eventually(async () => {
      const { states } = await ready(server.url);
      return states['posts.sources[0]'] === 'failing' && states['comments.akismet'] === 'failing';
    });
    const { status, states, whole } = await ready(server.url);
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(states).sort(), ['admin.oidc', 'comments.akismet', 'posts.sources[0]']);
    assert.ok(!JSON.stringify(whole).includes(address), 'addresses and reasons are for the log');
    dead.close();
  });
});
