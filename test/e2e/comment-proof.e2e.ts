import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { onBothOrigins } from './support.js';
import { atOnce } from './story.js';

declare global {
  interface Window {
    /** by the page's clock, ms between two turns of its event loop while a riddle is solved */
    slices: number[];
    workers: number;
  }
}

const html = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A page in a flood</title>
  <link rel="icon" href="data:,">
  <script type="module" src="/inlay.js"></script>
  <inlay-comments loading="eager"></inlay-comments>
</html>`;

const floodPerMinute = 3;
const comments = { ...atOnce, floodPerMinute };

/** Whatever waits, such as keys and frames, gets its turn between two slices. */
const observeSlices = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.slices = [];
    window.workers = 0;
    // a slow device, whatever this one is: by the page's clock nothing takes time but hashes, 0.1 ms each
    let now = performance.now();
    performance.now = () => now;
    let turn = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (!turn) return;
      window.slices.push(turn / 10);
      turn = 0;
    };
    const subtle = Object.getPrototypeOf(crypto.subtle) as SubtleCrypto;
    const { digest } = subtle;
    subtle.digest = function (...given) {
      now += 0.1;
      if (!turn++) port2.postMessage(null);
      return digest.apply(this, given);
    };
    window.Worker = new Proxy(window.Worker, {
      construct(target, given) {
        window.workers++;
        return Reflect.construct(target, given) as Worker;
      },
    });
  });
};

onBothOrigins('a site during a flood', { config: { comments }, pages: { 'index.html': html } }, (stage) => {
  /** More comments at once than the site is used to. */
  const flood = async (address: string) => {
    for (let n = 0; n < floodPerMinute; n++) {
      const answer = await fetch(`${stage().server.url}/v1/comments`, {
        method: 'POST',
        headers: { Origin: stage().site },
        body: new URLSearchParams({ page: `${stage().site}/flood`, text: `One of many ${n} ${address}` }),
      });
      assert.ok(answer.ok);
    }
  };
  const open = async (query: string, prepare?: typeof observeSlices) => {
    const { page, problems } = await stage().open(`/?${query}`, {}, prepare);
    await page.locator('inlay-comments textarea').first().waitFor();
    return { page, problems, address: `${stage().site}/?${query}` };
  };
  const send = async (page: Page, text: string) => {
    await page.locator('inlay-comments textarea').first().fill(text);
    await page.getByRole('button', { name: 'Post comment' }).click();
  };
  const stored = async (address: string) => {
    const answer = await fetch(`${stage().server.url}/v1/comments?page=${encodeURIComponent(address)}`);
    const { comments: all } = (await answer.json()) as { comments: { text: string }[] };
    return all.map(({ text }) => text);
  };
  const published = (page: Page) =>
    page.getByRole('status').filter({ hasText: 'Your comment is published.' }).waitFor({ state: 'attached' });

  test('sets a riddle, which the page solves in small slices and without a worker', async () => {
    await flood('solves');
    const { page, problems, address } = await open('solves', observeSlices);
    await send(page, 'With a proof');
    await published(page);
    assert.deepEqual(await stored(address), ['With a proof']);
    const { slices, workers } = await page.evaluate(() => ({
      slices: window.slices,
      workers: window.workers,
    }));
    assert.equal(workers, 0);
    assert.deepEqual(page.workers(), []);
    assert.ok(slices.length > 1, `${slices.length} slices`);
    assert.ok(Math.max(...slices) <= 10, `a slice of ${Math.max(...slices)} ms`);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  test('takes a second comment with a riddle of its own', async () => {
    await flood('twice');
    const { page, problems, address } = await open('twice');
    await send(page, 'One');
    await send(page, 'Two');
    await page.getByText('Two', { exact: true }).waitFor();
    for (const text of ['One', 'Two'])
      await page
        .locator('inlay-comments li')
        .filter({ hasText: text })
        .getByRole('button', { name: 'Reply' })
        .waitFor();
    assert.deepEqual((await stored(address)).sort(), ['One', 'Two']);
    assert.ok(problems.every((problem) => problem.includes('422')));
    await page.context().close();
  });

  test('gets a fresh proof when one is refused', async () => {
    await flood('again');
    const { page, address } = await open('again');
    const answers: number[] = [];
    await page.route('**/v1/comments', async (route) => {
      const body = new URLSearchParams(route.request().postData() ?? '');
      // one that grew too old on the way
      if (!answers.length) body.set('challenge', btoa('{}'));
      const answer = await route.fetch({ postData: body.toString() });
      answers.push(answer.status());
      await route.fulfill({ response: answer });
    });
    await send(page, 'Once more');
    await published(page);
    assert.deepEqual(answers, [422, 201]);
    assert.deepEqual(await stored(address), ['Once more']);
    await page.context().close();
  });

  test('keeps the comment for later where no fresh riddle is to be had', async () => {
    await flood('later');
    const { page, address } = await open('later');
    let riddles = false;
    await page.route('**/v1/comments*', async (route) => {
      const request = route.request();
      if (request.method() === 'GET') return riddles ? route.continue() : route.abort();
      const body = new URLSearchParams(request.postData() ?? '');
      if (!riddles) body.set('challenge', btoa('{}'));
      await route.continue({ postData: body.toString() });
    });
    await send(page, 'Not now');
    await page.getByText('Not sent yet').first().waitFor();
    riddles = true;
    await page.reload();
    await page.getByText('Not sent yet').first().waitFor();
    await page.getByRole('button', { name: 'Try now' }).click();
    await published(page);
    assert.deepEqual(await stored(address), ['Not now']);
    await page.context().close();
  });
});
