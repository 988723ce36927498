import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { extname } from 'node:path';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { launch } from '../support/browser.js';
import { root } from '../support/modules.js';
import { fontAt, fontRules } from './fonts.js';
import { checkLooks, drawsAlike } from './picture.js';
import { queue, session } from './queue.js';
import { loadFonts, origin } from './site.js';

interface Look extends BrowserContextOptions {
  name: string;
  /** without one, the page asks to sign in */
  token?: string;
  act?: (page: Page) => Promise<void>;
}

const signedIn = { token: 'a token' };
const desk = { viewport: { width: 768, height: 600 } };
const phone = { viewport: { width: 375, height: 600 } };

const looks: Look[] = [
  { name: 'admin-queue-light', ...signedIn, ...desk },
  { name: 'admin-queue-dark', ...signedIn, ...desk, colorScheme: 'dark' },
  { name: 'admin-queue-375', ...signedIn, ...phone },
  { name: 'admin-queue-hebrew', ...signedIn, ...phone, locale: 'he' },
  { name: 'admin-queue-forced', ...signedIn, ...desk, forcedColors: 'active', act: openMenu },
  { name: 'admin-sign-in-light', ...desk },
  { name: 'admin-sign-in-dark', ...phone, colorScheme: 'dark' },
];

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More actions: Maren Ostley' }).click();
  await page.getByRole('button', { name: 'Ban writer' }).waitFor();
}

describe('looks of the admin', { concurrency: 2 }, () => {
  let browser: Browser;
  before(async () => void (browser = await launch(...drawsAlike)));
  after(() => browser?.close());

  for (const { name, token, act, ...profile } of looks)
    test(name, async () => {
      const context = await browser.newContext({
        ...{ locale: 'en', timezoneId: 'UTC', reducedMotion: 'reduce' },
        ...profile,
      });
      try {
        await context.route('**/*', answer);
        if (token)
          await context.addInitScript((own) => sessionStorage.setItem('inlay-moderator', own), token);
        const page = await context.newPage();
        await page.goto(`${origin}/admin/`);
        await page
          .locator(token ? 'article' : 'admin-sign-in form')
          .first()
          .waitFor();
        await act?.(page);
        await page.evaluate(() => document.fonts.ready);
        await checkLooks(page, name);
      } finally {
        await context.close();
      }
    });
});

const types: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

const answers: Record<string, object> = {
  '/v1/admin/sign-in': { provider: 'Sign in with Harbour', demo: false },
  '/v1/admin/session': session,
  '/v1/admin/comments': queue,
};

/** With the looks' own fonts, and the elements after them: a select keeps traces of the font before. */
function prepared(name: string, file: string): string {
  if (name.endsWith('.css')) return `${fontRules()}\n${file.replace('system-ui', 'looks-sans-serif')}`;
  return name.startsWith('assets/index-') && name.endsWith('.js') ? `${loadFonts}\n${file}` : file;
}

/** The admin's own files, with fonts that every machine has, and a server with one queue. */
async function answer(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const json = answers[pathname];
  if (json) return route.fulfill({ json });
  const font = fontAt(pathname);
  if (font) return route.fulfill({ contentType: 'font/woff2', path: font });
  try {
    const name = pathname === '/admin/' ? 'index.html' : pathname.replace('/admin/', '');
    const file = readFileSync(`${root}server/dist/admin-pages/${name}`, 'utf8');
    const body = prepared(name, file);
    return await route.fulfill({ contentType: types[extname(name)] ?? 'text/plain', body });
  } catch {
    return route.fulfill({ status: 404 });
  }
}
