import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { clientAddress } from '../src/http/address.js';

describe('the address a request comes from', () => {
  const from = async (proxies: number, forwarded?: string) => {
    const app = new Hono();
    app.get('/', (c) => c.text(clientAddress(c as never, proxies)));
    const headers: Record<string, string> = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
    const socket = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };
    return (await app.request('/', { headers }, socket)).text();
  };

  it('is the socket’s without a proxy, whatever the header claims', async () => {
    assert.equal(await from(0, '203.0.113.9'), '192.0.2.1');
  });

  it('is what the outermost proxy of the owner’s saw', async () => {
    assert.equal(await from(1, '203.0.113.9'), '203.0.113.9');
    assert.equal(await from(1, '198.51.100.66, 203.0.113.9'), '203.0.113.9');
    assert.equal(await from(2, '198.51.100.66, 203.0.113.9, 10.0.0.2'), '203.0.113.9');
  });

  it('is what there is when a request came past the proxies', async () => {
    assert.equal(await from(1), '192.0.2.1');
  });
});
