import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { startFaultProxy, type Fate, type FaultProxy } from '../support/fault-proxy.js';
import { startServer, type RunningServer } from '../support/server.js';
import { atOnce } from './story.js';

/** A sample by default; `FAULT_RUNS=1000` makes them all. */
const runs = Number(process.env.FAULT_RUNS ?? 40);
const first = Number(process.env.FAULT_SEED ?? 1);

/** A repeatable stream of numbers from 0 to below 1 (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const faults: Fate[] = ['late', 'twice', 'lost', 'answer-lost', 'pass'];

describe('a comment on a bad line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-faults-'));
  let server: RunningServer;
  let proxy: FaultProxy;
  let browser: Browser;
  /** of the run under way, in order; when they are used up the line is good */
  let fates: Fate[] = [];

  before(async () => {
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><title>A page</title><script type="module" src="/inlay-comments.js"></script>
      <inlay-comments endpoint="/" loading="eager" sort="newest" limit="100"></inlay-comments>`,
    );
    const comments = { ...atOnce, holdNewNames: false };
    server = await startServer({ demo: folder, config: { comments } });
    proxy = await startFaultProxy(server.url, () => fates.shift() ?? 'pass');
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await proxy?.stop();
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  const form = (page: Page) => page.locator('inlay-comments textarea').first();
  const open = async (page: Page, address: string) => {
    await page.goto(address);
    await form(page).waitFor();
  };
  const send = async (page: Page, text: string) => {
    await form(page).fill(text);
    await page.getByRole('button', { name: 'Post comment' }).click();
  };
  /** The outbox of the device. */
  const unsent = (page: Page) =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('inlay:outbox:')).length);
  /** Readers do not wait for the next attempt: their connection comes back. */
  const reconnect = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')));

  async function stored(context: BrowserContext, address: string): Promise<string[]> {
    const url = `${server.url}/v1/comments?limit=100&page=${encodeURIComponent(address)}`;
    const { comments } = (await (await context.request.get(url)).json()) as { comments: { text: string }[] };
    return comments.map(({ text }) => text).sort();
  }

  for (let seed = first; seed < first + runs; seed++)
    test(`arrives once, run ${seed}`, async () => {
      const next = chance(seed);
      const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]!;
      fates = Array.from({ length: Math.floor(next() * 5) }, () => pick(faults));
      const plan = fates.join(' ');
      const address = `${proxy.url}/?run=${seed}`;
      const context = await browser.newContext();
      context.setDefaultTimeout(10_000);
      const pages = [await context.newPage()];
      if (next() < 0.3) pages.push(await context.newPage());
      const texts: string[] = [];
      try {
        for (const page of pages) await open(page, address);
        for (const page of pages) {
          const text = `Run ${seed} of ${texts.length} by ${Math.floor(next() * 1e9)}`;
          texts.push(text);
          await send(page, text);
          if (next() < 0.5) await page.waitForTimeout(next() * 200);
          if (next() < 0.4) {
            await open(page, address);
            // left before the press was heard: the reader finds the text where it was, and presses again
            if ((await form(page).inputValue()) === text) await send(page, text);
          }
        }
        // a press is heard a moment later, so an empty outbox alone does not say that all was sent
        const settled = async () =>
          !(await unsent(pages[0]!)) && (await stored(context, address)).length >= texts.length;
        for (let attempt = 0; attempt < 100 && !(await settled()); attempt++) {
          await Promise.all(pages.map(reconnect));
          await pages[0]!.waitForTimeout(100);
        }
        assert.equal(await unsent(pages[0]!), 0, `still in the outbox after ${plan}`);
        assert.deepEqual(await stored(context, address), [...texts].sort(), `stored after ${plan}`);
        await open(pages[0]!, address);
        for (const text of texts)
          assert.equal(await pages[0]!.getByText(text, { exact: true }).count(), 1, `shown after ${plan}`);
      } finally {
        await context.close();
      }
    });
});
