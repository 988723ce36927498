import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { openSheet } from './open.js';
import { checkLooks, drawsAlike } from './picture.js';
import { sheets, type Sheet } from './sheets.js';

describe('looks', { concurrency: 2 }, () => {
  let browser: Browser;
  before(async () => void (browser = await launch(...drawsAlike)));
  after(() => browser?.close());

  for (const sheet of sheets)
    test(sheet.name, async () => {
      const page = await open(browser, sheet);
      try {
        await checkLooks(page, sheet.name);
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
