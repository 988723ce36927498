import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPaper, type Opening } from '../../looks/open-paper.js';
import { paperInBrowser } from '../../looks/paper.js';
import { launch } from '../../support/browser.js';
import { faults, recordShifts, shiftsOf } from '../../support/measure.js';
import { root } from '../../support/modules.js';
import { audit, type Audit } from './audit.js';

const paths = ['/sea-weather/how-to-read-a-mackerel-sky/', '/', '/culture/', '/nothing/here/'];

const phone = { viewport: { width: 320, height: 640 } };
const tablet = { viewport: { width: 768, height: 1024 } };
const desk = { viewport: { width: 1280, height: 900 } };

const modes: Record<string, Opening> = {
  'on a phone': phone,
  'on a desk, dark': { ...desk, colorScheme: 'dark' },
  'in forced colours': { ...phone, forcedColors: 'active' },
  'in forced colours, dark': { ...desk, forcedColors: 'active', colorScheme: 'dark' },
  'with more contrast': { ...desk, contrast: 'more' },
  'from right to left': { ...phone, lang: 'ar' },
  'from right to left on a desk': { ...desk, lang: 'he' },
  'in German': { ...phone, lang: 'de' },
  'in Japanese': { ...desk, lang: 'ja' },
  'with no answer': { ...phone, offline: true },
  'with no answer on a desk': { ...desk, offline: true },
};

/** A browser whose reader has set letters of 32 px instead of 16. */
async function inLargeText(use: (reader: Browser) => Promise<void>): Promise<void> {
  const reader = await launch('--blink-settings=defaultFontSize=32');
  try {
    await use(reader);
  } finally {
    await reader.close();
  }
}

const audits: Audit[] = ['smallTargets', 'mutedScrollers', 'gluedWords', 'wide', 'brokenRings'];

const cut = stripTypeScriptTypes(readFileSync(`${root}test/support/cut.ts`, 'utf8'));

/** What a function of `cut.ts` finds on the page. */
const find = (page: Page, call: string): Promise<string[]> =>
  page.evaluate(`(() => { ${cut.replaceAll('export ', '')}; return ${call}; })()`);

/** Words of the page that are cut off, over others, or right beside them. */
const unreadable = (page: Page) => find(page, '[...unreadable(document.body), ...touching(document.body)]');

/** Words of these elements that begin on one line and end on another. */
const brokenWords = (page: Page, selector: string) =>
  find(page, `broken(document.body, ${JSON.stringify(selector)})`);

/** What is wrong with a page; without JavaScript, nothing in it may take its time. */
async function faultsOf(page: Page, { forcedColors, javaScriptEnabled = true }: Opening): Promise<unknown> {
  const found: Record<string, string[]> = {
    axe: javaScriptEnabled ? await faults(page) : [],
    unreadable: await unreadable(page),
  };
  for (const one of forcedColors ? [...audits, 'faintWords' as const] : audits)
    found[one] = await audit(page, one);
  return Object.entries(found).filter(([, some]) => some.length);
}

describe('pages of the paper', { concurrency: 2 }, () => {
  const stage = paperInBrowser();
  const check = async (opening: Opening, reader = stage.browser) => {
    for (const path of paths) {
      const page = await openPaper(reader, stage.folder, path, opening);
      // what follows the first view
      await page.waitForTimeout(400);
      assert.deepEqual(await faultsOf(page, opening), [], path);
      await page.context().close();
    }
  };

  for (const [mode, opening] of Object.entries(modes))
    test(`are whole and accessible ${mode}`, () => check(opening));

  test('are whole and accessible in text of 200 %', () =>
    inLargeText(async (reader) => {
      for (const opening of [phone, desk]) await check(opening, reader);
    }));

  test('break no word of a headline in text of 200 % on a phone', () =>
    inLargeText(async (reader) => {
      for (const path of paths) {
        const page = await openPaper(reader, stage.folder, path, { viewport: { width: 375, height: 700 } });
        assert.deepEqual(await brokenWords(page, 'h1, h2, h3, [part~=headline], [part=day]'), [], path);
        await page.context().close();
      }
    }));

  test('have no hole in the side column when they open', async () => {
    const page = await openPaper(stage.browser, stage.folder, paths[0]!, desk);
    const hole = await page.evaluate(() => {
      const last = document.querySelector('inlay-popular')!.shadowRoot!.querySelector('li:last-child')!;
      const weather = document.querySelector('.sidebar inlay-weather')!;
      return weather.getBoundingClientRect().top - last.getBoundingClientRect().bottom;
    });
    assert.ok(hole > 0 && hole < 60, `${hole} px`);
    await page.context().close();
  });

  test('have a side column without JavaScript that follows down a page', async () => {
    const page = await openPaper(stage.browser, stage.folder, paths[0]!, {
      ...desk,
      javaScriptEnabled: false,
    });
    const top = await page.evaluate(() => {
      scrollTo({ top: 700, behavior: 'instant' });
      return document.querySelector('.sidebar')!.getBoundingClientRect().top;
    });
    assert.ok(top >= 0, `${top} px`);
    await page.context().close();
  });

  test('show a picture beside the headlines without JavaScript where they run across the page', async () => {
    const opening = { ...tablet, javaScriptEnabled: false };
    const page = await openPaper(stage.browser, stage.folder, paths[0]!, opening);
    const width = await page.locator('.sidebar .headlines img').evaluate((image) => image.clientWidth);
    assert.ok(width < tablet.viewport.width / 2, `${width} px`);
    await page.context().close();
  });

  test('are whole without JavaScript', async () => {
    for (const opening of [phone, desk]) await check({ ...opening, javaScriptEnabled: false });
  });

  for (const opening of [phone, tablet, desk])
    test(`stand still while they load and are scrolled, ${opening.viewport.width} px wide`, async () => {
      for (const path of paths) {
        const page = await openPaper(stage.browser, stage.folder, path, {
          ...opening,
          slow: true,
          prepare: recordShifts,
        });
        await page.waitForTimeout(500);
        assert.deepEqual(await shiftsOf(page), [], path);
        await page.context().close();
      }
    });
});
