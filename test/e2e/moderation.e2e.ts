import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { startServer, type RunningServer } from '../support/server.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'inlay-moderation-'));
const environment = {
  INLAY_DATABASE: `sqlite:${join(folder, 'inlay.sqlite')}`,
  INLAY_SITES: JSON.stringify([{ name: 'News', origins: ['https://news.example'] }]),
  INLAY_COMMENTS_MODERATION: 'all',
  INLAY_COMMENTS_PER_HOUR: '100000',
  INLAY_COMMENTS_PRESSURE: '100000',
};

describe('the moderation page', () => {
  let server: RunningServer;
  let browser: Browser;
  let token = '';

  before(async () => {
    server = await startServer({ env: environment });
    const command = ['server/dist/main.js', 'admin', 'Ada'];
    const said = execFileSync(process.execPath, command, {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
    token = said.trim().split('\n').at(-1)!;
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = async (text: string, name = '', page = 'https://news.example/story') => {
    const answer = await fetch(`${server.url}/v1/comments`, {
      method: 'POST',
      headers: { Origin: 'https://news.example' },
      body: new URLSearchParams({ page, text, name }),
    });
    assert.equal(answer.status, 202);
    return ((await answer.json()) as { id: string }).id;
  };
  const statusOf = async (id: string) => {
    const answer = await fetch(`${server.url}/v1/admin/comments?queue=all&limit=100`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const { comments } = (await answer.json()) as { comments: { id: string; status: string }[] };
    return comments.find((comment) => comment.id === id)!.status;
  };
  const enter = async (profile: BrowserContextOptions = {}) => {
    const page = await (await browser.newContext(profile)).newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('dialog', (dialog) => (problems.push(`a dialog: ${dialog.message()}`), void dialog.dismiss()));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${server.url}/admin`);
    await page.getByLabel('Your token').fill(token);
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor({ state: 'attached' });
    return { page, problems };
  };
  const clean = async (page: Page) => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      (
        window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run(),
    );
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`),
      [],
    );
  };

  it('says in words when a token is not known', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/admin/`);
    await page.getByLabel('Your token').fill('guess');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This token is not known here.').waitFor();
    await clean(page);
    await page.close();
  });

  it('is worked with the keyboard alone: approve, go on, undo', async () => {
    const [older, newer] = [await post('the older one'), await post('the newer one')];
    const { page, problems } = await enter();
    await page.getByText('the newer one').waitFor();
    await clean(page);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('1 approved.').waitFor();
    assert.equal(await statusOf(newer), 'approved');
    await page.keyboard.press('s');
    await page.getByText('1 marked as spam.').waitFor();
    assert.equal(await statusOf(older), 'spam');
    await page.keyboard.press('u');
    await page.getByText('Undone.').waitFor();
    assert.equal(await statusOf(older), 'pending');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('rejects many at once', async () => {
    const ids = [await post('first of many'), await post('second of many')];
    const { page } = await enter();
    await page.getByRole('searchbox').fill('of many');
    await page.keyboard.press('Enter');
    await page.getByText('first of many').waitFor();
    await page.getByLabel('All', { exact: true }).check();
    await page.getByRole('button', { name: 'reject', exact: true }).click();
    await page.getByText('2 rejected.').waitFor();
    for (const id of ids) assert.equal(await statusOf(id), 'rejected');
    await page.context().close();
  });

  it('fits a phone', async () => {
    await post(`a long word ${'x'.repeat(300)}`, 'n'.repeat(80));
    const { page } = await enter({ viewport: { width: 320, height: 640 } });
    await page.getByText('a long word').waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wide, false);
    await clean(page);
    await page.context().close();
  });

  const hostile = new URL('../../../shared/data/hostile/', import.meta.url);
  const skip = existsSync(hostile) ? false : 'the shared test data is not here';

  it('shows hostile comments as text, here and in the fragment', { skip }, async () => {
    const read = (name: string) => JSON.parse(readFileSync(new URL(name, hostile), 'utf8')) as unknown[];
    const payloads = [
      ...read('payloadbox.json'),
      ...read('dompurify.json').map((one) => (one as { payload: string }).payload),
    ] as string[];
    const address = 'https://news.example/hostile';
    const ids: string[] = [];
    for (let n = 0; n < payloads.length; n += 12) {
      const some = payloads.slice(n, n + 12).map((one) => one.slice(0, 300));
      ids.push(await post(some.join('\n\n').slice(0, 4900) || 'x', some[0]!.slice(0, 80), address));
    }
    const { page, problems } = await enter();
    await page.getByLabel('Show').selectOption('all');
    for (let n = 0; n < 4; n++) {
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.waitForLoadState('networkidle');
    }
    const foreign = await page.evaluate(() => {
      const found: string[] = [];
      const roots: ParentNode[] = [document];
      for (const root of roots)
        for (const element of root.querySelectorAll('*')) {
          if (
            /^(img|svg|iframe|object|embed|video|audio|script|style|math)$/.test(element.localName) &&
            !element.closest('head')
          )
            found.push(element.outerHTML.slice(0, 100));
          for (const { name } of element.attributes)
            if (/^(on|style$|srcdoc$)/.test(name)) found.push(`${element.localName}[${name}]`);
          if (element.shadowRoot) roots.push(element.shadowRoot);
        }
      return found;
    });
    assert.deepEqual(foreign, []);
    assert.deepEqual(problems, []);

    for (let n = 0; n < ids.length; n += 200) {
      const body = new URLSearchParams({ action: 'approve', ids: ids.slice(n, n + 200).join() });
      await fetch(`${server.url}/v1/admin/comments`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
        body,
      });
    }
    const allowed =
      /^(html|head|body|section|h2|h3|ol|ul|li|article|p|b|small|a|time|br|em|strong|code|pre|blockquote|form|input|label|textarea|button)$/;
    let cursor = '';
    let shown = 0;
    do {
      const of = `page=${address}&limit=100${cursor && `&cursor=${cursor}`}`;
      const { next } = (await (await fetch(`${server.url}/v1/comments?${of}`)).json()) as {
        next: string | null;
      };
      // a page of its own, where nothing stands in the way of what gets through
      await page.goto('about:blank');
      await page.setContent(await (await fetch(`${server.url}/v1/embed/comments?${of}`)).text());
      const names = await page.evaluate(() =>
        [...document.querySelectorAll('*')].map(({ localName }) => localName),
      );
      assert.deepEqual(
        [...new Set(names)].filter((name) => !allowed.test(name)),
        [],
      );
      const attributes = await page.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll('*')].flatMap((element) =>
            element.getAttributeNames().filter((name) => /^(on|style|src)/.test(name)),
          ),
        ),
      ]);
      assert.deepEqual(attributes, []);
      shown += names.filter((name) => name === 'article').length;
      cursor = next ?? '';
    } while (cursor);
    assert.ok(shown > 500, `${shown} comments were shown`);
    assert.deepEqual(problems, []);
    await page.context().close();
  });
});
