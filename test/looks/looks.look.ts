import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { difference, saveDifference, update } from './compare.js';
import { openSheet } from './open.js';
import { sheets, type Sheet } from './sheets.js';

const updates = process.env.LOOKS === 'update';

describe('looks', { concurrency: 2 }, () => {
  let browser: Browser;
  // letters are drawn alike whatever the machine's settings
  before(async () => {
    browser = await launch('--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb');
  });
  after(() => browser?.close());

  for (const sheet of sheets)
    test(sheet.name, async () => {
      const page = await open(browser, sheet);
      try {
        await (updates
          ? update(sheet.name, await still(page, async () => false))
          : compare(page, sheet.name));
      } finally {
        await page.context().close();
      }
    });
});

async function open(browser: Browser, sheet: Sheet): Promise<Page> {
  const page = await openSheet(browser, sheet);
  await sheet.act?.(page);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

const shoot = (page: Page) => page.screenshot({ fullPage: true, animations: 'disabled' });

/** A busy machine draws late: a picture counts when it looks like its baseline, or stays the same for two seconds. */
async function compare(page: Page, name: string): Promise<void> {
  let found: string | null = null;
  const png = await still(page, async (shot) => (found = await difference(name, shot)) === null);
  if (!found) return;
  const files = await saveDifference(name, png);
  assert.fail(
    `${found} See ${files.join(' and ')}. If the change is intended: LOOKS=update npm test -- looks`,
  );
}

/** The picture at which nothing moves any more, or that is good enough already. */
async function still(page: Page, isEnough: (shot: Buffer) => Promise<boolean>): Promise<Buffer> {
  let last = await shoot(page);
  for (let same = 0, tries = 0; same < 4 && tries < 40 && !(same === 0 && (await isEnough(last))); tries++) {
    await page.waitForTimeout(500);
    const next = await shoot(page);
    same = next.equals(last) ? same + 1 : 0;
    last = next;
  }
  return last;
}
