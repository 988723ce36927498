import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { clientAddress, isOwnHost, publicBase } from '../../../src/http/requests/address.js';
import { coversOrigin, coversPage, normalOrigin } from '../../../src/sites/origins.js';
import { servingAdvice } from '../../../src/sites/sites.js';

const socket = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };
type Headers = Record<string, string>;

async function asked<T>(read: (c: never) => T, headers: Headers, url = 'http://inlay.example/'): Promise<T> {
  let found!: T;
  const app = new Hono();
  app.get('/', (c) => {
    found = read(c as never);
    return c.body(null);
  });
  await app.request(url, { headers }, socket);
  return found;
}

describe('the address a request comes from', () => {
  const from = (
    proxies: number,
    headers: Headers = {},
    proxyHeaders: 'x-forwarded' | 'forwarded' = 'x-forwarded',
  ) => asked((c) => clientAddress(c, { proxies, proxyHeaders }), headers);
  const through = (proxies: number, value: string) => from(proxies, { 'X-Forwarded-For': value });

  it('is the socket’s without a proxy, whatever the headers claim', async () => {
    assert.equal(await through(0, '203.0.113.9'), '192.0.2.1');
    assert.equal(await from(0, { Forwarded: 'for=203.0.113.9' }), '192.0.2.1');
  });

  it('is what the outermost proxy of the owner’s saw', async () => {
    assert.equal(await through(1, '203.0.113.9'), '203.0.113.9');
    assert.equal(await through(1, '198.51.100.66, 203.0.113.9'), '203.0.113.9');
    assert.equal(await through(2, '198.51.100.66, 203.0.113.9, 10.0.0.2'), '203.0.113.9');
  });

  it('is what there is when a request came past the proxies', async () => {
    assert.equal(await from(1), '192.0.2.1');
    assert.equal(await through(2, '203.0.113.9'), '203.0.113.9');
  });

  const written: [string, string][] = [
    ['198.51.100.7:51001', '198.51.100.7'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['fe80::1%eth0', 'fe80::1'],
    ['  198.51.100.7  ', '198.51.100.7'],
    ['"198.51.100.7"', '198.51.100.7'],
    ['198.51.100.66,198.51.100.7:80', '198.51.100.7'],
  ];
  for (const [value, address] of written)
    it(`is the address alone of "${value}"`, async () => assert.equal(await through(1, value), address));

  for (const value of ['unknown', '', '_hidden', 'nonsense', '300.1.1.1', 'unknown, unknown'])
    it(`is the proxy’s where it says "${value}"`, async () =>
      assert.equal(await through(1, value), '192.0.2.1'));

  it('is the nearest that is known where one of several proxies hides', async () => {
    assert.equal(await through(2, '198.51.100.66, unknown, 10.0.0.2'), '10.0.0.2');
  });

  it('is read from Forwarded (RFC 7239) too', async () => {
    for (const [value, address] of [
      ['for=198.51.100.7', '198.51.100.7'],
      ['For="[2001:db8::1]:4711"', '2001:db8::1'],
      ['for=203.0.113.66, for=198.51.100.7;proto=https;by=203.0.113.43', '198.51.100.7'],
      ['for="198.51.100.7:80"', '198.51.100.7'],
      ['for=unknown', '192.0.2.1'],
      ['for=', '192.0.2.1'],
    ] as const)
      assert.equal(await from(1, { Forwarded: value }), address, value);
  });

  it('is read from the one kind of header that the settings name', async () => {
    const both = { 'X-Forwarded-For': '203.0.113.66', Forwarded: 'for=198.51.100.7' };
    assert.equal(await from(1, both), '203.0.113.66');
    assert.equal(await from(1, both, 'forwarded'), '198.51.100.7');
  });
});

describe('the address under which the server is reached', () => {
  const base = (headers: Headers, config: { proxies?: number; publicUrl?: string } = {}) =>
    asked((c) => publicBase(c, { proxies: 0, proxyHeaders: 'x-forwarded', ...config }), headers);

  it('is the one in the settings, a path included', async () => {
    assert.equal(await base({}, { publicUrl: 'https://news.example/inlay/' }), 'https://news.example/inlay/');
  });

  it('is never a client’s X-Forwarded-Host', async () => {
    for (const proxies of [0, 1, 2])
      assert.equal(await base({ 'X-Forwarded-Host': 'evil.example' }, { proxies }), 'http://inlay.example/');
  });

  it('has the scheme that the proxy says, where there is one', async () => {
    assert.equal(await base({ 'X-Forwarded-Proto': 'https' }), 'http://inlay.example/');
    assert.equal(await base({ 'X-Forwarded-Proto': 'https' }, { proxies: 1 }), 'https://inlay.example/');
    assert.equal(await base({ 'X-Forwarded-Proto': 'javascript' }, { proxies: 1 }), 'http://inlay.example/');
  });

  it('is known by name: a stranger’s name that leads here is not the server’s own', () => {
    const sites = [
      { name: 'News', origins: ['https://news.example', 'https://*.blogs.example'], places: [] },
    ];
    const config = { sites, publicUrl: 'https://inlay.example/' };
    for (const host of [
      'localhost:4300',
      '127.0.0.1:4300',
      '[::1]:4300',
      '10.0.0.5',
      'inlay.example',
      'news.example',
      'a.blogs.example',
    ])
      assert.ok(isOwnHost(host, config), host);
    for (const host of [
      'evil.example',
      'inlay.example.evil.example',
      'blogs.example.evil',
      '',
      undefined,
      'a b',
    ])
      assert.ok(!isOwnHost(host, config), host);
  });
});

describe('origins', () => {
  it('are compared as browsers send them', () => {
    for (const [written, origin] of [
      ['https://NEWS.example', 'https://news.example'],
      ['https://news.example/', 'https://news.example'],
      ['https://news.example:443', 'https://news.example'],
      ['https://münchen.example', 'https://xn--mnchen-3ya.example'],
      ['https://пример.рф', 'https://xn--e1afmkfd.xn--p1ai'],
      ['https://*.News.example', 'https://*.news.example'],
      ['http://LOCALHOST:*', 'http://localhost:*'],
      ['http://localhost:8080', 'http://localhost:8080'],
    ] as const)
      assert.equal(normalOrigin(written), origin, written);
    for (const wrong of [
      'news.example',
      'https://news.example/blog',
      'ftp://news.example',
      'https://*',
      'https://*.example',
      'https://a.*.example',
      'https://news.example:*',
      '*',
    ])
      assert.equal(normalOrigin(wrong), null, wrong);
  });

  it('with a star stand for every subdomain, and for nothing else', () => {
    const own = 'https://*.news.example';
    for (const origin of ['https://a.news.example', 'https://a.b.news.example'])
      assert.ok(coversOrigin(own, origin) && coversPage(own, new URL(origin)), origin);
    for (const origin of [
      'https://news.example',
      'https://evilnews.example',
      'https://a.news.example.evil',
      'https://.news.example',
      'http://a.news.example',
    ])
      assert.ok(!coversOrigin(own, origin), origin);
  });

  it('at another port of this machine are named, with the mend', () => {
    const sites = [{ name: 'Dev', origins: ['http://localhost:8080'], places: [] }];
    assert.match(
      servingAdvice(sites, 'http://localhost:5173/story'),
      /name http:\/\/localhost:8080, .* "http:\/\/localhost:\*"/,
    );
    assert.match(servingAdvice(sites, 'https://news.example/x'), /Add "https:\/\/news\.example"/);
  });
});
