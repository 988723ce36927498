/** Takes pictures of pages and holds them to their baselines. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { difference, saveDifference, update } from './compare.js';

/** The browser's arguments with which letters are drawn alike whatever the machine's settings. */
export const drawsAlike = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

const updates = process.env.LOOKS === 'update';

/** Asserts that the page looks like its baseline; `LOOKS=update` makes it the baseline. */
export async function checkLooks(page: Page, name: string): Promise<void> {
  // what was pressed last is not pointed at
  await page.mouse.move(0, 0);
  if (updates) update(name, await still(page, async () => false));
  else await compare(page, name);
}

async function shoot(page: Page): Promise<Buffer> {
  await page.evaluate(stopScrollers);
  return page.screenshot({ fullPage: true, animations: 'disabled' });
}

/**
 * What scrolls is drawn as a layer of its own, whose last line of pixels depends on where it stood when it was first
 * drawn. What is only hidden is drawn with the rest, and looks the same: this browser shows no scrollbars.
 */
function stopScrollers(): void {
  const within = (root: ParentNode): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) =>
      one.shadowRoot ? [one, ...within(one.shadowRoot)] : one,
    );
  for (const one of within(document))
    if (/auto|scroll/.test(getComputedStyle(one).overflow)) one.style.overflow = 'hidden';
}

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
