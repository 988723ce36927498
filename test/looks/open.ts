import type { Browser, Page } from 'playwright-core';
import { fixDate } from '../support/fixed-date.js';
import { now } from './examples.js';
import type { Sheet } from './sheets.js';
import { origin, serveSheet } from './site.js';

/** Opens a sheet, and waits until each element is in its state. */
export async function openSheet(
  browser: Browser,
  sheet: Sheet,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  const context = await browser.newContext({
    // less than any thread takes: when the room of a window is given back depends on the moment
    viewport: { width: sheet.width, height: sheet.slow ? 900 : 200 },
    colorScheme: sheet.dark ? 'dark' : 'light',
    forcedColors: sheet.forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: 'en',
    timezoneId: 'UTC',
  });
  await fixDate(context, now);
  await serveSheet(context, sheet);
  const page = await context.newPage();
  await prepare(page);
  await page.goto(origin);
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('[data-state]')].every(
      (one) => !one.dataset.state || one.matches(`:state(${one.dataset.state})`),
    ),
  );
  return page;
}
