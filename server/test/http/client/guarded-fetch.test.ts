import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createClient } from 'inlay/internal/core/client';
import { createGuardedFetch } from '../../../src/http/client/guarded-fetch.js';

describe('reading a site’s pages', () => {
  let server: Server;
  let port: number;
  let asked: string[] = [];

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.url!);
      const to = request.url === '/loop' ? '/loop' : request.url!.split('?to=')[1];
      if (to) response.writeHead(302, { Location: to });
      response.end('a page');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  after(() => server.close());

  /** A resolver that knows `paper.example` as a loopback address, and where it says so as a public one. */
  const resolver: LookupFunction = (_, options, answer) =>
    options.all ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4);

  const read = async (url: string, { privately = false, hosts = ['paper.example'] } = {}) => {
    const guarded = createGuardedFetch({
      allowed: ({ hostname }) => hosts.includes(hostname),
      privately: () => privately,
      lookup: resolver,
    });
    asked = [];
    try {
      return await createClient({ fetch: guarded.fetch, retryDelay: () => 0 })().text(url);
    } finally {
      await guarded.close();
    }
  };
  const at = (path: string, host = 'paper.example') => `http://${host}:${port}${path}`;

  it('works for a site inside the owner’s network when the owner says so', async () => {
    assert.equal(await read(at('/'), { privately: true }), 'a page');
  });

  it('follows redirects within the site', async () => {
    assert.equal(await read(at('/?to=/next'), { privately: true }), 'a page');
    assert.deepEqual(asked, ['/?to=/next', '/next']);
  });

  it('stops at a loop', async () => {
    await assert.rejects(read(at('/loop'), { privately: true }), /redirects lead nowhere/);
    assert.equal(asked.length, 4);
  });

  it('refuses a name that resolves to an address which is not public', async () => {
    await assert.rejects(read(at('/')));
    assert.deepEqual(asked, []);
  });

  it('refuses what is no configured site, also after a redirect', async () => {
    await assert.rejects(read(at('/', 'elsewhere.example'), { privately: true }), /no address of a site/);
    await assert.rejects(read(at(`/?to=http://127.0.0.1:${port}/secret`), { privately: true }), /no address/);
    assert.equal(asked.includes('/secret'), false);
  });

  for (const host of [
    '127.0.0.1',
    '[::1]',
    '10.0.0.1',
    '169.254.169.254',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    '[fd00::1]',
  ])
    it(`refuses ${host} even where it is configured`, async () => {
      const { hostname } = new URL(`http://${host}`);
      await assert.rejects(read(at('/', host), { hosts: [hostname] }), /not public/);
      assert.deepEqual(asked, []);
    });

  it('refuses what is not http', async () => {
    await assert.rejects(read('file:///etc/passwd', { hosts: [''] }), /no address of a site/);
  });
});
