import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { atOnce, story } from './story.js';
import { onBothOrigins } from './support.js';

onBothOrigins(
  'a conversation',
  { config: { comments: atOnce }, pages: { 'index.html': story() } },
  (stage) => {
    /** One more reader of the page, with a device of their own. */
    const read = async (query: string) => {
      const { page, problems } = await stage().open(`/?${query}`);
      await page.locator('inlay-comments textarea').first().waitFor();
      return { page, problems };
    };
    const comment = (page: Page, text: string): Locator =>
      page.locator('inlay-comments li article').filter({ hasText: text });
    const press = (scope: Page | Locator, name: string) =>
      scope.getByRole('button', { name, exact: true }).click();
    /** An action behind a comment's "…". */
    const pressMore = async (scope: Locator, name: string) => {
      await scope.locator('[data-do=more]').click();
      await press(scope, name);
    };
    const send = async (page: Page, text: string) => {
      await page.locator('inlay-comments textarea').first().fill(text);
      await press(page, 'Post comment');
      await comment(page, text).getByRole('button', { name: 'Reply' }).waitFor();
    };
    const announced = (page: Page, words: string) =>
      page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' });

    test('is read, written, changed, answered and taken back', async () => {
      const { page, problems } = await read('written');
      await send(page, 'The ferry is late.');
      const mine = comment(page, 'The ferry');
      await pressMore(mine, 'Edit');
      await mine.locator('textarea').fill('The ferry was late.');
      await press(mine, 'Save');
      await comment(page, 'The ferry was late.').waitFor();
      await mine.getByRole('button', { name: 'Reply' }).click();
      await mine.locator('textarea').fill('By an hour.');
      await press(mine, 'Post reply');
      await comment(page, 'By an hour.').getByRole('button', { name: 'Reply' }).waitFor();
      await page.reload();
      await comment(page, 'The ferry was late.').waitFor();
      assert.match(await comment(page, 'The ferry was late.').innerText(), /edited/);
      const reply = comment(page, 'By an hour.');
      await pressMore(reply, 'Delete');
      await reply.getByRole('button', { name: 'Delete', exact: true }).last().click();
      await announced(page, 'Your comment is deleted.');
      await page.reload();
      await comment(page, 'The ferry was late.').waitFor();
      assert.equal(await reply.count(), 0);
      // minification may remove white space
      await page.locator('inlay-comments').evaluate((element) => element.setAttribute('heading', 'Letters'));
      await page.getByRole('heading', { name: /^Letters \d+$/ }).waitFor();
      assert.deepEqual(problems, []);
      await page.context().close();
    });

    test('is voted for and reported', async () => {
      const writer = await read('voted');
      await send(writer.page, 'A useful remark.');
      const { page, problems } = await read('voted');
      const remark = comment(page, 'A useful remark.');
      await remark.getByRole('button', { name: 'Useful' }).click();
      await remark.getByText('Useful 1').waitFor();
      await pressMore(remark, 'Report');
      await press(remark, 'Send report');
      await announced(page, 'A moderator will look at it.');
      await page.reload();
      await remark.getByText('Useful 1').waitFor();
      assert.deepEqual([...problems, ...writer.problems], []);
      await page.context().close();
      await writer.page.context().close();
    });

    test('is told to those who read it, as it happens', async () => {
      const { page: reader, problems } = await read('told');
      const stream = reader.waitForResponse((response) => response.url().includes('/v1/comments/stream'));
      await reader.reload();
      assert.equal((await stream).status(), 200);
      const { page: writer } = await read('told');
      await send(writer, 'News from the harbour.');
      await press(reader, '1 new comment');
      const news = comment(reader, 'News from the harbour.');
      await news.waitFor();
      await pressMore(comment(writer, 'News'), 'Edit');
      await comment(writer, 'News').locator('textarea').fill('News from the quay.');
      await press(comment(writer, 'News'), 'Save');
      await comment(reader, 'News from the quay.').waitFor();
      await pressMore(comment(writer, 'News'), 'Delete');
      await comment(writer, 'News').getByRole('button', { name: 'Delete', exact: true }).last().click();
      await comment(reader, 'News').waitFor({ state: 'detached' });
      assert.deepEqual(problems, []);
      await reader.context().close();
      await writer.context().close();
    });
  },
);
