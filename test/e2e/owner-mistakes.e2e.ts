import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../support/browser.js';
import { root } from '../support/modules.js';
import { hostPages, type PageHost } from '../support/page-host.js';

const widgets = (attributes: string) =>
  ['comments', 'popular', 'comment-count']
    .map((name) => `<inlay-${name} ${attributes}></inlay-${name}>`)
    .join('');
const pageWith = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title>
  <link rel="stylesheet" href="/inlay.css"><script type="module" src="/inlay.js"></script><body>${body}</body></html>`;

describe('what the console says of an endpoint', () => {
  let folder: string;
  let browser: Browser;
  const hosts: PageHost[] = [];
  const host = async (policy?: string) => {
    const started = await hostPages({ folder, ...(policy && { policy }) });
    hosts.push(started);
    return started;
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'inlay-mistakes-'));
    cpSync(join(root, 'cdn'), folder, { recursive: true });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    for (const { stop } of hosts) await stop();
    rmSync(folder, { recursive: true });
  });

  /** What Inlay says of the endpoint on a page with three widgets, until it has said so much and nothing more follows. */
  async function saidOn(url: string, body: string): Promise<string[]> {
    writeFileSync(join(folder, 'index.html'), pageWith(body));
    const page = await browser.newPage();
    const said: string[] = [];
    const failures: string[] = [];
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() !== 'warning') return;
      if (/^<inlay-[\w-]+> asks /.test(text)) said.push(text.replace(/^\S+ asks /, ''));
      else if (text.includes('could not load')) failures.push(text);
    });
    await page.goto(url);
    // each of them has failed by then, and its failure is explained at once
    for (let tries = 0; failures.length < 3 && tries < 100; tries++) await page.waitForTimeout(100);
    await page.waitForTimeout(200);
    assert.equal(failures.length, 3, failures.join('\n'));
    await page.close();
    return said;
  }

  it('that answers with pages: what an endpoint is, once', async () => {
    const { url } = await host();
    const said = await saidOn(url, widgets(''));
    assert.equal(said.length, 1, said.join('\n'));
    assert.ok(
      said[0]!.startsWith(`${url}, which does not answer like an endpoint of Inlay. Correct endpoint=`),
    );
  });

  it('without Access-Control-Allow-Origin: how to find out, once', async () => {
    const [page, other] = [await host(), await host()];
    const said = await saidOn(page.url, widgets(`endpoint="${other.url}/"`));
    assert.equal(said.length, 1, said.join('\n'));
    assert.ok(
      said[0]!.startsWith(`${other.url}, which cannot be reached or answers without Access-Control-`),
    );
    assert.ok(said[0]!.endsWith(`run "inlay-server check ${page.url}/" to see which.`));
  });

  it('that the page’s policy blocks: what to add to it, once', async () => {
    const [page, other] = [await host("default-src 'self'"), await host()];
    const said = await saidOn(page.url, widgets(`endpoint="${other.url}/"`));
    assert.deepEqual(said, [
      `${other.url}, which the Content-Security-Policy of this page blocks. Add to it: connect-src ${other.url}.`,
    ]);
  });

  it('that answers as it should: nothing', async () => {
    const { url } = await host();
    writeFileSync(join(folder, 'posts.json'), JSON.stringify({ posts: [] }));
    writeFileSync(
      join(folder, 'index.html'),
      pageWith(`<inlay-latest endpoint="/posts.json" loading="eager"></inlay-latest>`),
    );
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto(url);
    await page.waitForFunction(() => document.querySelector('inlay-latest')!.matches(':state(empty)'));
    await page.waitForTimeout(200);
    assert.deepEqual(said, []);
    await page.close();
  });
});
