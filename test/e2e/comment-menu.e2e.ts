import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { atOnce, story } from './story.js';
import { onBothOrigins } from './support.js';

const long = '<inlay-comments loading="eager" limit="50"></inlay-comments>';

/** What of the open menu a reader cannot see or press: beyond the window, or below something else. */
const lostItems = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('inlay-comments')!.shadowRoot!;
    return [...root.querySelectorAll<HTMLElement>('[part=menu] button')]
      .filter((item) => {
        const { left, right, top, bottom } = item.getBoundingClientRect();
        const within = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        return !within || root.elementFromPoint((left + right) / 2, (top + bottom) / 2) !== item;
      })
      .map((item) => item.textContent);
  });

onBothOrigins(
  'the menu of a comment',
  {
    config: { comments: atOnce },
    pages: {
      'index.html': story(long),
      'rtl.html': story(long).replace('<html lang="en">', '<html lang="ar" dir="rtl">'),
    },
  },
  (stage) => {
    before(async () => {
      for (const path of ['/', '/rtl.html'])
        for (let number = 1; number <= 30; number++) {
          const answer = await fetch(`${stage().server.url}/v1/comments`, {
            method: 'POST',
            headers: { Origin: stage().site },
            body: new URLSearchParams({ page: stage().site + path, text: `Remark ${number}`, name: 'Ada' }),
          });
          assert.ok(answer.ok, await answer.clone().text());
        }
    });

    const open = async (path = '/') => {
      const opened = await stage().open(path, { viewport: { width: 375, height: 600 } });
      const { page } = opened;
      await page.getByText('Remark 30', { exact: true }).waitFor();
      const comment = (number: number) =>
        page.locator('article').filter({ has: page.getByText(`Remark ${number}`, { exact: true }) });
      const opener = (number: number) => comment(number).locator('[data-do=more]');
      return { ...opened, opener, menu: page.locator('[part=menu]') };
    };

    test('is whole wherever its button stands, also at the end of a list and of the window', async () => {
      const { page, opener, menu, problems } = await open();
      for (const number of [1, 20, 30])
        for (const block of ['start', 'center', 'end'] as const) {
          await opener(number).evaluate((one, to) => one.scrollIntoView({ block: to }), block);
          await opener(number).click();
          await menu.waitFor();
          assert.deepEqual(await lostItems(page), [], `comment ${number}, ${block}`);
          await page.keyboard.press('Escape');
          await menu.waitFor({ state: 'detached' });
        }
      assert.deepEqual(problems, []);
      await page.context().close();
    });

    test('opens towards the middle of a page that runs from right to left', async () => {
      const { page, opener, menu } = await open('/rtl.html');
      await opener(2).click();
      await menu.waitFor();
      const [button, box] = [(await opener(2).boundingBox())!, (await menu.boundingBox())!];
      assert.ok(Math.abs(button.x + button.width - box.x - box.width) < 1, 'the right edges are in line');
      assert.deepEqual(await lostItems(page), []);
      await page.context().close();
    });

    test('is closed by its button, by a press elsewhere, and by the menu of another comment', async () => {
      const { page, opener, menu } = await open();
      await opener(1).click();
      await menu.waitFor();
      await opener(1).click();
      await menu.waitFor({ state: 'detached' });
      assert.equal(await opener(1).getAttribute('aria-expanded'), 'false');
      await opener(1).click();
      await menu.waitFor();
      await page.getByRole('heading').first().click();
      await menu.waitFor({ state: 'detached' });
      await opener(1).click();
      await menu.waitFor();
      assert.equal(await opener(1).getAttribute('aria-expanded'), 'true');
      await opener(3).click();
      await page.waitForFunction(
        () =>
          document.querySelector('inlay-comments')!.shadowRoot!.querySelectorAll('[part=menu]').length === 1,
      );
      assert.deepEqual(
        [await opener(1).getAttribute('aria-expanded'), await opener(3).getAttribute('aria-expanded')],
        ['false', 'true'],
      );
      await page.context().close();
    });

    test('is walked through by arrows, and Escape leads back to its button', async () => {
      const { page, opener, menu } = await open();
      const at = () =>
        page.evaluate(() => {
          const root = document.querySelector('inlay-comments')!.shadowRoot!;
          return root.activeElement?.textContent.trim() || (root.activeElement as HTMLElement).dataset.do;
        });
      await opener(2).focus();
      const walked: unknown[] = [];
      for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'Escape']) {
        await page.keyboard.press(key);
        if (key === 'Enter') await menu.waitFor();
        walked.push(await at());
      }
      assert.deepEqual(walked, [
        ...['Copy link', 'Report', 'Copy link', 'Report', 'Copy link', 'Report', 'more'],
      ]);
      // past its end, it closes
      await page.keyboard.press('Enter');
      await menu.waitFor();
      for (let presses = 0; presses < 2; presses++) await page.keyboard.press('Tab');
      await menu.waitFor({ state: 'detached' });
      assert.notEqual(await at(), 'more');
      await page.context().close();
    });

    test('leaves a reply that is being written open', async () => {
      const { page, opener, menu } = await open();
      await page.getByRole('button', { name: 'Reply to Ada' }).first().click();
      await page.locator('article textarea').fill('Half a reply');
      await opener(1).click();
      await menu.waitFor();
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('article textarea').inputValue(), 'Half a reply');
      // the panel's own Escape asks first, wherever in the comment the focus is
      await page.keyboard.press('Escape');
      await page.getByText('Discard what you wrote?').waitFor();
      await page.context().close();
    });
  },
);
