import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { printPaper } from '../../demo/paper.js';
import { readStates } from '../../demo/states.js';
import { launch } from '../support/browser.js';
import { startServer, type RunningServer } from '../support/server.js';

const folder = mkdtempSync(join(tmpdir(), 'inlay-states-'));
const states = await readStates();

describe('the reference’s page of states', { concurrency: 2 }, () => {
  let server: RunningServer;
  let browser: Browser;
  before(async () => {
    await printPaper(folder);
    server = await startServer({ config: {}, demo: folder });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [tag, all] of states)
    test(`shows every state of <${tag}> as its name says, with its own answer`, async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const failed: string[] = [];
      page.on('response', (answer) => {
        if (answer.status() >= 400) failed.push(`${answer.status()} ${answer.url()}`);
      });
      page.on('requestfailed', (request) => failed.push(`${request.failure()?.errorText} ${request.url()}`));
      page.on('console', (message) => {
        if (message.type() === 'error') failed.push(message.text());
      });
      await page.goto(`${server.url}/reference/${tag}/states/`);
      const widgets = page.locator(`.states ${tag}`);
      assert.equal(await widgets.count(), all.length);
      for (const [index, { name, state, attributes, answer }] of all.entries()) {
        const widget = widgets.nth(index);
        await widget.scrollIntoViewIfNeeded();
        await page.waitForFunction(
          ([tag, index, state]) =>
            document.querySelectorAll(`.states ${tag}`)[index as number]!.matches(`:state(${state})`),
          [tag, index, state] as const,
          { timeout: 20_000 },
        );
        const shown = await widget.evaluate((element) => ({
          titles: [...element.shadowRoot!.querySelectorAll('[part~=headline]')].map((one) =>
            one.textContent!.trim(),
          ),
          pictures: [
            ...element.shadowRoot!.querySelectorAll<HTMLImageElement | HTMLIFrameElement>('img, iframe'),
          ].map(({ src }) => new URL(src, document.baseURI).origin),
        }));
        assert.deepEqual(
          shown.pictures.filter((origin) => origin !== server.url),
          [],
          `${name}: pictures of this paper`,
        );
        if (!/popular|related|latest/.test(tag) || state !== 'ready') continue;
        const { posts } = JSON.parse(answer!.content) as { posts: { title: string }[] };
        const own = posts.slice(0, Number(attributes['limit'] ?? 5)).map(({ title }) => title);
        assert.deepEqual(shown.titles, own, name);
      }
      await page.waitForFunction(
        (tag) =>
          [...document.querySelectorAll(`.states ${tag}`)]
            .flatMap((one) => [...one.shadowRoot!.querySelectorAll('img')])
            .every(({ naturalWidth }) => naturalWidth > 0),
        tag,
        { timeout: 20_000 },
      );
      if (tag === 'inlay-promo')
        assert.ok(page.frames().some((frame) => frame.url() === `${server.url}/ropeworks.svg`));
      assert.deepEqual(failed, []);
      await page.context().close();
    });
});
