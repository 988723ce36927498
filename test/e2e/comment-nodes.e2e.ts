/** A node goes away while a page is open: whoever has it open ends with the whole thread, from the node that stays. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { findCluster, type Cluster } from '../../server/test/support/cluster.js';
import { startProcess, type ServerProcess } from '../../server/test/support/process.js';
import { launch } from '../support/browser.js';
import { story } from './story.js';

const cluster: Cluster | null = await findCluster();
const editToken = 'a-token-of-sixteen-or-more';

/** What stands before the nodes, at one address: hands connections to one of them, or to none. */
async function startBalancer() {
  const open = new Set<Socket>();
  let port: number | null = null;
  const server = createServer((reader) => {
    if (port === null) return reader.destroy();
    const node = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [reader, node],
      [node, reader],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => {}).on('close', () => (open.delete(one), other.destroy()));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (node: ServerProcess | null) => void (port = node && Number(new URL(node.url).port)),
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

describe('comments from several nodes', { skip: cluster ? false : 'no PostgreSQL is installed' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-nodes-'));
  const nodes: ServerProcess[] = [];
  let balancer: Awaited<ReturnType<typeof startBalancer>>;
  let browser: Browser;
  before(async () => {
    writeFileSync(join(folder, 'index.html'), story());
    const env = {
      INLAY_DATABASE: await cluster!.create('nodes'),
      INLAY_COMMENTS_MODERATION: 'none',
      INLAY_COMMENTS_PER_HOUR: '10000',
      INLAY_COMMENTS_FLOOD_PER_MINUTE: '10000',
    };
    // one after the other, as the first one makes the tables
    for (let n = 0; n < 2; n++) nodes.push(await startProcess(['--demo', folder], { env }));
    balancer = await startBalancer();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await balancer?.stop();
    for (const node of nodes) await node.stop('SIGKILL');
    await cluster!.stop();
    rmSync(folder, { recursive: true });
  });

  const write = async (node: ServerProcess, method: string, path: string, body: Record<string, string>) => {
    const answer = await fetch(`${node.url}/v1/comments${path}`, {
      method,
      headers: { Origin: balancer.url, Authorization: `Bearer ${editToken}` },
      body: new URLSearchParams({ page: `${balancer.url}/`, editToken, ...body }),
    });
    assert.ok(answer.ok, `${method} ${path}: ${answer.status}`);
    return ((await answer.json()) as { id: string }).id;
  };
  /** What a reader sees, the comments that wait to be shown included. */
  const texts = async (page: Page) => {
    const fresh = page.locator('inlay-comments [data-do=fresh]');
    if (await fresh.isVisible()) await fresh.click({ timeout: 5000 }).catch(() => {});
    const bodies = await page.locator('inlay-comments [part~=body]').allTextContents();
    return bodies.map((text) => text.trim());
  };

  it('a page whose node goes away shows what was written, changed and deleted meanwhile', async () => {
    const [first, second] = nodes as [ServerProcess, ServerProcess];
    balancer.leadTo(first);
    const kept = await write(first, 'POST', '', { text: 'Before' });
    const changed = await write(first, 'POST', '', { text: 'To be changed' });
    const deleted = await write(first, 'POST', '', { text: 'To be deleted' });
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const stream = page.waitForResponse((response) => response.url().includes('/v1/comments/stream'));
    await page.goto(`${balancer.url}/`);
    await stream;
    assert.deepEqual(await texts(page), ['Before', 'To be changed', 'To be deleted']);

    balancer.leadTo(null);
    await first.stop('SIGKILL');
    // more than a node remembers for those who come back
    const written = Array.from({ length: 70 }, (_, n) => `Meanwhile ${n}`);
    for (const text of written) await write(second, 'POST', '', { text });
    await write(second, 'POST', '', { text: 'A reply', parent: kept });
    await write(second, 'PATCH', `/${changed}`, { text: 'Changed' });
    await write(second, 'DELETE', `/${deleted}`, {});
    balancer.leadTo(second);

    const whole = ['Before', 'A reply', 'Changed', ...written];
    let seen: string[] = [];
    for (const late = Date.now() + 30_000; Date.now() < late && seen.length !== whole.length;) {
      seen = await texts(page);
      await page.waitForTimeout(200);
    }
    assert.deepEqual(seen, whole);
  });
});
