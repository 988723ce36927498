/** Measures the time from key press to paint while typing above a thread, with the browser's Event Timing (steps of 8 ms). */
import type { Browser, Page } from 'playwright-core';
import { itemsOf, open } from './measure.js';
import { systems } from './systems.js';

interface Told {
  keys: number[];
}

const { items } = systems.inlay!;
const shown = (page: Page) => page.evaluate((selector) => itemsOf(selector).length, items);

/** Types above 10,000 comments at a fourth of the machine's speed. */
export const keyToPaint = (browser: Browser, url: string): Promise<void> =>
  open(browser, url, { items, count: 1000 }, async (page, session) => {
    const more = page.locator('[data-do=more-comments]');
    while (await more.count()) {
      const before = await shown(page);
      await more.click();
      await page.waitForFunction(([selector, count]) => itemsOf(selector).length > count, [
        items,
        before,
      ] as const);
    }
    const count = await shown(page);
    await page.locator('textarea').first().click();
    await page.waitForTimeout(1000);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(() => {
      const told = globalThis as unknown as Told;
      told.keys = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (entry.name === 'keydown') told.keys.push(entry.duration);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    const text = 'A comment on the ferry.\nIt was late.';
    await page.locator('textarea').first().pressSequentially(text, { delay: 120 });
    await page.waitForTimeout(1000);
    const keys = await page.evaluate(() => (globalThis as unknown as Told).keys);
    const slow = keys.sort((a, b) => a - b);
    console.log(
      `${count} comments, key to paint at 4x: ${text.length} keys, ${text.length - slow.length} below 16 ms, slowest ${slow.slice(-5).join(', ')} ms`,
    );
    const start = performance.now();
    const height = await page.evaluate(async () => {
      for (let step = 0; step < 20; step++) {
        scrollTo(0, (document.documentElement.scrollHeight * step) / 20);
        await new Promise(requestAnimationFrame);
      }
      return document.documentElement.scrollHeight;
    });
    console.log(`  20 jumps through ${height} px: ${Math.round(performance.now() - start)} ms`);
  });
