import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Agent, fetch } from 'undici';
import { startServer, type RunningServer } from '../support/server.js';
import { caddy, startCaddy } from './caddy.js';
import { nginx, startNginx } from './nginx.js';
import type { Proxy } from './proxy.js';

const page = 'https://news.example/story';
const origin = 'https://news.example';

const proxies = [
  {
    name: 'nginx',
    program: nginx,
    domain: 'nginx.conf',
    path: 'nginx-prefix.conf',
    start: (kind: 'domain' | 'path', host: string) =>
      startNginx(kind === 'domain' ? 'nginx.conf' : 'nginx-prefix.conf', [host]),
  },
  {
    name: 'Caddy',
    program: caddy,
    domain: 'Caddyfile',
    path: 'Caddyfile.prefix',
    start: (kind: 'domain' | 'path', host: string) =>
      startCaddy(kind === 'domain' ? 'Caddyfile' : 'Caddyfile.prefix', host),
  },
];

/** The proxy's certificate is made for the test. */
const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });

const config = { sites: [{ name: 'News', origins: [origin] }], proxies: 1, comments: { moderation: 'none' } };

let server: RunningServer;
let proxy: Proxy;
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`https://localhost:${proxy.port}${path}`, { dispatcher, headers });
const post = (text: string, headers: Record<string, string> = {}) =>
  fetch(`https://localhost:${proxy.port}/v1/comments`, {
    dispatcher,
    method: 'POST',
    headers: { Origin: origin, ...headers },
    body: new URLSearchParams({ page, text }),
  });

for (const { name, program, domain, path, start } of proxies) {
  const skip = program ? false : `${name} is not installed and its Debian package cannot be had`;
  describe(`${name} before the server, as server/deploy/${domain} sets it up`, { skip }, () => {
    before(async () => {
      server = await startServer({ config });
      proxy = await start('domain', new URL(server.url).host);
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
      const answer = await post('', { Accept: 'text/html', 'X-Forwarded-Host': 'evil.example' });
      assert.match(answer.headers.get('Content-Type')!, /^text\/html/);
      const fragment = await (await ask(`/v1/embed/comments?page=${encodeURIComponent(page)}`)).text();
      assert.match(fragment, new RegExp(`action="https://localhost`));
      assert.doesNotMatch((await answer.text()) + fragment, /evil|http:\/\/127/);
    });

    it('keeps a reader from choosing an address: limits count the one that the proxy saw', async () => {
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

  describe(`${name} before the server under a path, as server/deploy/${path} sets it up`, { skip }, () => {
    const publicUrl = 'https://news.example/inlay/';
    before(async () => {
      server = await startServer({ config: { ...config, publicUrl } });
      proxy = await start('path', new URL(server.url).host);
    });
    after(async () => {
      await proxy?.stop();
      await server?.stop();
    });

    it('leads from the path without a slash into the admin', async () => {
      const admin = await ask('/inlay/admin');
      assert.equal(admin.status, 200);
      assert.match(admin.url, /\/inlay\/admin\/$/);
      const names = [...(await admin.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name]) => name!);
      assert.ok(names.length >= 2);
      for (const name of names)
        assert.equal((await fetch(new URL(name, admin.url), { dispatcher })).status, 200, name);
    });

    it('serves scripts and the API below the path', async () => {
      for (const path of ['/inlay/inlay.js', '/inlay/healthz', '/inlay/v1/openapi.json'])
        assert.equal((await ask(path)).status, 200, path);
      assert.notEqual((await ask('/v1/openapi.json')).status, 200);
    });

    it('prints addresses with the path in fragments, and relative ones in its own pages', async () => {
      const fragment = await (await ask(`/inlay/v1/embed/comments?page=${encodeURIComponent(page)}`)).text();
      assert.match(fragment, /action="https:\/\/news\.example\/inlay\/v1\/comments"/);
      const refused = await fetch(`https://localhost:${proxy.port}/inlay/v1/comments`, {
        dispatcher,
        method: 'POST',
        headers: { Origin: origin, Accept: 'text/html' },
        body: new URLSearchParams({ page, text: '' }),
      });
      assert.equal(refused.status, 422);
      const action = /<form method="post" action="([^"]+)"/.exec(await refused.text())![1]!;
      assert.equal(new URL(action, 'https://news.example/inlay/v1/comments').href, `${publicUrl}v1/comments`);
    });
  });
}
