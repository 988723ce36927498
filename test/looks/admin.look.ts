import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { fixDate } from '../support/fixed-date.js';
import { faults } from '../support/measure.js';
import { answerAdmin } from './admin/answers.js';
import { checkLooks, drawsAlike } from './picture.js';
import { origin } from './site.js';

interface Look extends BrowserContextOptions {
  name: string;
  /** the page that is open; without one, the page asks to sign in */
  page?: string;
  /** what has to be there */
  waitFor?: string;
  act?: (page: Page) => Promise<void>;
}

const desk = { viewport: { width: 768, height: 600 } };
const phone = { viewport: { width: 375, height: 600 } };
const dark = { colorScheme: 'dark' } as const;
const queue = { page: 'comments', waitFor: 'article' };
/** a comment out of view is not drawn */
const tall = { viewport: { width: 375, height: 1600 } };
const promo = { page: 'promos/bread', waitFor: 'form' };
const rules = { page: 'comments/rules', waitFor: 'form' };
const health = { page: 'health', waitFor: 'table', act: check };

/** `now` for all that says how long ago something was */
const now = new Date('2026-03-10T18:00:00Z');

const looks: Look[] = [
  { name: 'admin-queue-light', ...queue, ...desk },
  { name: 'admin-queue-dark', ...queue, ...desk, ...dark },
  { name: 'admin-queue-375', ...queue, ...tall },
  { name: 'admin-queue-hebrew', ...queue, ...tall, locale: 'he' },
  { name: 'admin-queue-forced', ...queue, ...desk, forcedColors: 'active', act: openMenu },
  { name: 'admin-bulk-light', ...queue, ...desk, act: decideOnAll },
  { name: 'admin-bulk-dark', ...queue, ...tall, ...dark, act: decideOnAll },
  { name: 'admin-promo-light', ...promo, ...desk },
  { name: 'admin-promo-dark', ...promo, ...phone, ...dark, act: change },
  { name: 'admin-promo-arabic', ...promo, ...phone, locale: 'ar' },
  { name: 'admin-author-german', page: 'authors/maren', waitFor: 'form', ...phone, locale: 'de' },
  { name: 'admin-rules-light', ...rules, ...desk },
  { name: 'admin-rules-forced', ...rules, ...desk, forcedColors: 'active' },
  { name: 'admin-rules-japanese', ...rules, viewport: { width: 320, height: 600 }, locale: 'ja' },
  { name: 'admin-health-light', ...health, ...desk },
  { name: 'admin-health-dark', ...health, ...phone, ...dark },
  { name: 'admin-tokens-light', page: 'tokens', waitFor: 'li', ...desk },
  { name: 'admin-sign-in-light', ...desk },
  { name: 'admin-sign-in-dark', ...phone, ...dark },
];

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More actions: Maren Ostley' }).click();
  await page.getByRole('button', { name: 'Ban writer' }).waitFor();
  // a click may scroll, and what sticks stands elsewhere then
  await page.evaluate(() => scrollTo(0, 0));
}

/** The server does not answer, so that the progress stays. */
async function decideOnAll(page: Page): Promise<void> {
  await page.getByLabel('Select all', { exact: true }).check();
  await page.getByRole('button', { name: 'Select all (12)' }).click();
  await page.getByRole('progressbar').waitFor();
}

async function change(page: Page): Promise<void> {
  await page.getByText('More options').click();
  await page.getByLabel('Weight').fill('3');
  await page.getByText('unsaved changes').waitFor();
}

async function check(page: Page): Promise<void> {
  await page.getByLabel('Page to check').fill('https://news.example/bridge');
  await page.keyboard.press('Enter');
  await page.getByText('Could be better').waitFor();
}

describe('looks of the admin', { concurrency: 2 }, () => {
  let browser: Browser;
  before(async () => void (browser = await launch(...drawsAlike)));
  after(() => browser?.close());

  for (const { name, page: hash, waitFor = 'admin-sign-in form', act, ...profile } of looks)
    test(name, async () => {
      const context = await browser.newContext({
        ...{ locale: 'en', timezoneId: 'UTC', reducedMotion: 'reduce' },
        ...profile,
      });
      try {
        await fixDate(context, Number(now));
        await context.route('**/*', (route) => answerAdmin(route, profile.locale));
        if (hash) await context.addInitScript(() => sessionStorage.setItem('inlay-moderator', 'a token'));
        const page = await context.newPage();
        await page.goto(`${origin}/admin/${hash ? `#${hash}` : ''}`);
        await page.locator(waitFor).first().waitFor();
        await act?.(page);
        await page.evaluate(() => document.fonts.ready);
        await checkLooks(page, name);
        // a line of links that was scrolled is taken for skip links, and forced colours are not what axe takes them for
        const without = ['skip-link', ...(profile.forcedColors === 'active' ? ['color-contrast'] : [])];
        assert.deepEqual(await faults(page, ...without), []);
      } finally {
        await context.close();
      }
    });
});
