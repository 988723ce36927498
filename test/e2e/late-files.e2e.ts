import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { startServer, type RunningServer } from '../support/server.js';
import { atOnce, story } from './story.js';

const pageWith = (lang: string) =>
  story(
    `<inlay-comment-count page="/story/"></inlay-comment-count>
  <inlay-comments page="/story/" loading="eager"></inlay-comments>`,
    { lang, scripts: ['inlay-comments', 'inlay-comment-count'] },
  );

describe('files that come after the first view', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-late-'));
  let server: RunningServer;
  let browser: Browser;

  before(async () => {
    for (const lang of ['en', 'de']) writeFileSync(join(folder, `${lang}.html`), pageWith(lang));
    server = await startServer({ demo: folder, config: { comments: { ...atOnce, holdNewNames: false } } });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  /** A page in a fresh profile, the scripts that it asked for, and its uncaught errors. */
  async function open(lang: string, lost?: RegExp) {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(20_000);
    const errors: string[] = [];
    const scripts: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    if (lost) await page.route(lost, (route) => route.abort('internetdisconnected'));
    await page.goto(`${server.url}/${lang}.html`);
    await page.locator('inlay-comments textarea').waitFor();
    return { page, scripts, errors };
  }

  const post = async (page: Page, text: string) => {
    await page.locator('inlay-comments textarea').first().fill(text);
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.locator('inlay-comments article', { hasText: 'ferry' }).waitFor();
  };

  it('are not needed to read a thread, in plain English', async () => {
    const { page: writer, errors: none } = await open('en');
    await post(writer, 'The *old* ferry was never late.');
    assert.deepEqual(none, []);

    const { page, errors } = await open('de', /\/(deferred|live|rich|add-lookup|files|de)-[\w-]+\.js$/);
    const comment = page.locator('inlay-comments article');
    await comment.waitFor();
    assert.match(await comment.innerText(), /The \*old\* ferry was never late\./);
    assert.equal(await page.locator('inlay-comments [part=title]').innerText(), '1 comment');
    assert.equal(await page.locator('inlay-comment-count [part=body]').innerText(), '1 comment');
    assert.deepEqual(errors, []);
  });

  it('are asked for by those who need them alone: other languages by no English page', async () => {
    const isLanguage = (path: string) => /\/(add-lookup|files)-/.test(path);
    assert.deepEqual((await open('en')).scripts.filter(isLanguage), []);
    const { page, scripts, errors } = await open('de');
    assert.equal(scripts.filter(isLanguage).length, 2);
    assert.equal(await page.locator('inlay-comments [part=title]').innerText(), '1 Kommentar');
    assert.deepEqual(errors, []);
  });
});
