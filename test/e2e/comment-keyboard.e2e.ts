import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityTree } from '../support/measure.js';
import { atOnce, story } from './story.js';
import { onBothOrigins } from './support.js';

const focused = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('inlay-comments')!.shadowRoot!;
    const one = root.activeElement as HTMLElement | null;
    return one && (one.dataset.do || one.getAttribute('name') || one.id || one.className || one.localName);
  });

/** Waits until the focus is there. */
const focusAt = async (page: Page, wanted: string) => {
  for (let tries = 0; tries < 100 && (await focused(page)) !== wanted; tries++) await page.waitForTimeout(50);
  assert.equal(await focused(page), wanted);
};

/** Presses Tab until what has the focus is found. */
async function tabTo(page: Page, wanted: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focused(page)) === wanted) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${wanted}; it is at ${await focused(page)}.`);
}

onBothOrigins(
  'comments by keyboard alone',
  { config: { comments: atOnce }, pages: { 'index.html': story() } },
  (stage) => {
    test('are written with an error on the way, answered and folded', async () => {
      const { page, problems } = await stage().open('/?keys');
      const shows = (text: string) =>
        page.locator('inlay-comments').getByText(text, { exact: true }).waitFor();
      await page.locator('inlay-comments textarea').first().waitFor();
      await tabTo(page, 'text');
      await page.getByRole('button', { name: 'Post comment' }).waitFor();
      // nothing is written yet
      await page.keyboard.press('Control+Enter');
      const error = page.getByText('Please enter your comment');
      await error.waitFor();
      await focusAt(page, 'text');
      await page.keyboard.type('By keyboard');
      await error.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Enter');
      await shows('By keyboard');
      await page.getByRole('button', { name: 'Reply to Anonymous' }).waitFor();

      await tabTo(page, 'reply');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        () =>
          document.querySelector('inlay-comments')!.shadowRoot!.activeElement?.getAttribute('name') ===
          'text',
      );
      await page.keyboard.type('And a reply');
      await page.keyboard.press('Escape');
      await focusAt(page, 'continue');
      await page.keyboard.press('Enter');
      await focusAt(page, 'text');
      await page.keyboard.press('Control+Enter');
      await shows('And a reply');
      await page.locator('inlay-comments .line').first().waitFor();

      await tabTo(page, 'collapse', 'Shift+Tab');
      await page.keyboard.press('Enter');
      assert.equal(await page.getByText('And a reply').isVisible(), false);
      const tree = await accessibilityTree(page);
      assert.ok(tree.includes('heading: Anonymous'), tree.join('\n'));
      assert.ok(tree.some((node) => node.startsWith('time: ') || node.startsWith('link: now')));
      await page.keyboard.press('Enter');
      await shows('And a reply');
      assert.deepEqual(problems, []);
      await page.context().close();
    });
  },
);
