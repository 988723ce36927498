/** The admin of a real server, opened by a moderator in a real browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { launch } from '../support/browser.js';
import { faults } from '../support/measure.js';
import { startServer, type RunningServer } from '../support/server.js';

export interface Admin {
  server: RunningServer;
  browser: Browser;
  token: string;
  /** Calls `/v1/admin/…` with the token; a body is sent as JSON. */
  api: (method: string, path: string, body?: object) => Promise<Response>;
  /** Signs in and opens a page, such as `#authors`. `problems` collects errors, dialogs and CSP violations. */
  enter: (hash?: string, profile?: BrowserContextOptions) => Promise<{ page: Page; problems: string[] }>;
  /** Opens a page in any language, already signed in. */
  visit: (hash: string, profile?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}

/** @param config the server's settings */
export async function openAdmin(config: object, env: Record<string, string> = {}): Promise<Admin> {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-admin-'));
  const database = { INLAY_DATABASE: `sqlite:${join(folder, 'inlay.sqlite')}` };
  const server = await startServer({ config, env: { ...env, ...database } });
  const said = execFileSync(process.execPath, ['server/dist/main.js', 'admin', 'Ada'], {
    env: { ...process.env, ...env, ...database },
    encoding: 'utf8',
  });
  const token = said.trim().split('\n').at(-1)!;
  const browser = await launch();
  return {
    server,
    browser,
    token,
    api: (method, path, body) =>
      fetch(`${server.url}/v1/admin/${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    async enter(hash = '', profile = {}) {
      const page = await (await browser.newContext(profile)).newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('dialog', (dialog) => (problems.push(`a dialog: ${dialog.message()}`), void dialog.dismiss()));
      // a form that the server rejects is not a problem of the page
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 4(09|22)/.test(message.text()))
          problems.push(message.text());
      });
      await page.goto(`${server.url}/admin/${hash}`);
      await page.getByLabel('Your token').fill(token);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      // the page has loaded its data
      await page.waitForLoadState('networkidle');
      return { page, problems };
    },
    async visit(hash, profile = {}) {
      const context = await browser.newContext(profile);
      await context.addInitScript((stored) => sessionStorage.setItem('inlay-moderator', stored), token);
      const page = await context.newPage();
      await page.goto(`${server.url}/admin/${hash}`);
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      return page;
    },
    async close() {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Chooses one of the comment queues, such as `Spam`. */
export const showQueue = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Show' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();

/** Asserts that axe finds nothing, in both colour schemes. */
export async function clean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await faults(page), [], colorScheme);
  }
}

/** Whether the page is wider than its window, in either direction of writing. */
export async function isWide(page: Page, dir: 'ltr' | 'rtl'): Promise<boolean> {
  return page.evaluate((direction) => {
    document.dir = direction;
    return document.documentElement.scrollWidth > innerWidth;
  }, dir);
}

/** Elements and attributes that the admin never renders, so they were injected by somebody's text. */
export const foreign = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const roots: ParentNode[] = [document];
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) {
        if (element.closest('head')) continue;
        if (/^(img|svg|iframe|object|embed|video|audio|script|style|math)$/.test(element.localName))
          found.push(element.outerHTML.slice(0, 100));
        for (const { name, value } of element.attributes)
          if (
            /^(on|style$|srcdoc$)/.test(name) ||
            (name === 'href' && !/^(https?:|mailto:|#|\/)/.test(value))
          )
            found.push(`${element.localName}[${name}]`);
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    return found;
  });

/** Delays the answer to the next matching request, from `asked` until `answer()`. */
export async function held(page: Page, isMeant: (url: URL) => boolean) {
  let wasAsked!: () => void;
  let letGo!: () => void;
  const asked = new Promise<void>((resolve) => (wasAsked = resolve));
  const free = new Promise<void>((resolve) => (letGo = resolve));
  const hold = async (route: Route) => {
    const response = await route.fetch();
    wasAsked();
    await free;
    await route.fulfill({ response });
  };
  await page.route(isMeant, hold, { times: 1 });
  return {
    asked,
    async answer() {
      const answered = page.waitForEvent('requestfinished', (request) => isMeant(new URL(request.url())));
      letGo();
      await answered;
      // the admin has handled the answer and rendered
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    },
  };
}

const hostile = new URL('../../../shared/data/hostile/', import.meta.url);

/** Why tests with hostile texts are skipped; `false` if the texts are available. */
export const withoutHostile = existsSync(hostile) ? false : 'the shared test data is not here';

export function hostileTexts(): string[] {
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, hostile), 'utf8')) as unknown[];
  return [
    ...(read('payloadbox.json') as string[]),
    ...read('dompurify.json').map((one) => (one as { payload: string }).payload),
  ];
}

/** Presses Tab until the element with this name has focus; a field's name is its label. */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 80) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
      return (element?.ariaLabel ?? label ?? element?.textContent ?? '').trim();
    });
    if (at === name) return;
    passed.push(at.slice(0, 40));
  }
  assert.fail(`Tab never reaches “${name}”; it reached ${passed.join(' | ')}`);
}
