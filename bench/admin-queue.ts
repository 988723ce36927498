/** `npm run bench -- admin-queue`: from act to paint in a queue of 1,000 comments, by Event Timing (steps of 8 ms). */
import type { Locator, Page } from 'playwright-core';
import { answerAdmin } from '../test/looks/admin/answers.js';
import { queue } from '../test/looks/admin/queue.js';
import { launch } from '../test/support/browser.js';

interface Measured {
  durations: number[];
}

const count = 1000;
const comments = Array.from({ length: count }, (_, n) => ({
  ...queue.comments[n % queue.comments.length]!,
  id: String(count - n),
}));

async function openQueue(page: Page): Promise<void> {
  await page.route('**/*', (route) => answerAdmin(route));
  await page.route('**/v1/admin/comments?*', (route) =>
    route.fulfill({ json: { ...queue, comments, next: null } }),
  );
  await page.addInitScript(() => {
    sessionStorage.setItem('inlay-moderator', 'a token');
    const measured = globalThis as unknown as Measured;
    measured.durations = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) measured.durations.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto('https://looks.example/admin/#comments');
  await page
    .locator('admin-comment')
    .nth(count - 1)
    .waitFor({ state: 'attached' });
}

/** The slowest of five, as what a moderator notices. */
async function measure(page: Page, what: string, act: () => Promise<void>, times = 5): Promise<void> {
  const slowest: number[] = [];
  for (let n = 0; n < times; n++) {
    await page.evaluate(() => void ((globalThis as unknown as Measured).durations = []));
    await act();
    await page.waitForTimeout(500);
    slowest.push(Math.max(16, ...(await page.evaluate(() => (globalThis as unknown as Measured).durations))));
  }
  const sorted = slowest.sort((a, b) => a - b);
  console.log(
    `  ${what}: median ${sorted[Math.floor(times / 2)]!.toFixed(0)} ms, slowest ${sorted.at(-1)!.toFixed(0)} ms`,
  );
}

/** Presses where it is now: finding it by its name would take longer than what is measured. */
async function press(page: Page, target: Locator): Promise<() => Promise<void>> {
  const { x, y, width, height } = (await target.boundingBox())!;
  return () => page.mouse.click(x + width / 2, y + height / 2);
}

const browser = await launch();
try {
  for (const [width, rate] of [
    [1280, 1],
    [375, 4],
  ] as const) {
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
    await openQueue(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    console.log(`${count} comments at ${width} px${rate > 1 ? `, a ${rate}th of the machine's speed` : ''}`);
    await measure(page, 'select one', await press(page, page.locator('admin-comment header input').first()));
    await measure(page, 'select all', await press(page, page.locator('.all input')), 4);
    await measure(page, 'open a menu', await press(page, page.locator('admin-menu').first()), 4);
    await measure(page, 'go to the next', () => page.keyboard.press('j'));
    await page.keyboard.press('/');
    await measure(page, 'type in the search', () => page.keyboard.press('z'));
    await page.context().close();
  }
} finally {
  await browser.close();
}
