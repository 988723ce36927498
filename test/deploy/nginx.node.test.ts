import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Agent, fetch } from 'undici';
import { startServer, type RunningServer } from '../support/server.js';
import { nginx, startNginx, type Proxy } from './nginx.js';

const page = 'https://news.example/story';
const origin = 'https://news.example';
const skip = nginx ? false : 'nginx is not installed and its Debian package cannot be had';

/** The proxy's certificate is made for the test. */
const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });

const config = { sites: [{ name: 'News', origins: [origin] }], proxies: 1, comments: { moderation: 'none' } };

let server: RunningServer;
let proxy: Proxy;
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`https://127.0.0.1:${proxy.port}${path}`, { dispatcher, headers });
const post = (text: string, headers: Record<string, string> = {}) =>
  fetch(`https://127.0.0.1:${proxy.port}/v1/comments`, {
    dispatcher,
    method: 'POST',
    headers: { Origin: origin, ...headers },
    body: new URLSearchParams({ page, text }),
  });

describe('nginx before the server, as server/deploy/nginx.conf sets it up', { skip }, () => {
  before(async () => {
    server = await startServer({ config });
    proxy = await startNginx('nginx.conf', [new URL(server.url).host]);
  });
  after(async () => {
    await proxy?.stop();
    await server?.stop();
  });

  it('passes answers on as they are compressed, and a 304 as a 304', async () => {
    const answer = await ask('/inlay.js', { 'Accept-Encoding': 'br' });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('Content-Encoding'), 'br');
    const again = await ask('/inlay.js', { 'If-None-Match': answer.headers.get('ETag')! });
    assert.equal(again.status, 304);
  });

  it('delivers an event while the stream stays open', async () => {
    const stream = await ask(`/v1/comments/stream?page=${encodeURIComponent(page)}`);
    const reader = stream.body!.getReader();
    let received = '';
    const receive = async (words: string) => {
      while (!received.includes(words)) received += Buffer.from((await reader.read()).value).toString();
    };
    await receive('retry:');
    assert.equal((await post('Said while somebody listens')).status, 201);
    await receive('Said while somebody listens');
    await reader.cancel();
  });

  it('tells the server that the reader came by HTTPS, under the name of the proxy', async () => {
    const form = { Accept: 'text/html', Origin: `https://127.0.0.1:${proxy.port}` };
    const answer = await post('', { ...form, Origin: origin });
    assert.match(answer.headers.get('Content-Type')!, /^text\/html/);
    assert.doesNotMatch(await answer.text(), /http:\/\/127\.0\.0\.1/);
  });

  it('keeps a reader from choosing an address: limits count the one that nginx saw', async () => {
    const statuses = new Set<number>();
    for (let at = 0; at < 40; at++) {
      const invented = { 'X-Forwarded-For': `203.0.113.${at}` };
      statuses.add((await post(`Number ${at} of many, none like another`, invented)).status);
    }
    assert.ok(statuses.has(429), [...statuses].join(' '));
  });

  it('passes a problem on with its type and Retry-After', async () => {
    const answer = await post('One more', { 'X-Forwarded-For': '203.0.113.200' });
    assert.equal(answer.status, 429);
    assert.match(answer.headers.get('Content-Type')!, /problem\+json/);
    assert.ok(Number(answer.headers.get('Retry-After')) > 0);
  });
});
