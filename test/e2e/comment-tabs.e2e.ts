import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { atOnce, story } from './story.js';
import { onBothOrigins } from './support.js';

onBothOrigins(
  'a page open in two tabs',
  { config: { comments: atOnce }, pages: { 'index.html': story() } },
  (stage) => {
    const field = (page: Page) => page.locator('inlay-comments textarea').first();
    /** The code that listens to other tabs loads with the stream. */
    const ready = async (page: Page, open: () => Promise<unknown>) => {
      const stream = page.waitForResponse((response) => response.url().includes('/v1/comments/stream'));
      await open();
      await stream;
      await field(page).waitFor();
      return page;
    };
    const reload = async (page: Page) => {
      await ready(page, () => page.reload());
      return field(page).inputValue();
    };
    const another = async (context: BrowserContext, query: string, tab?: string | null) => {
      const page = await context.newPage();
      if (tab) await page.addInitScript((name) => sessionStorage.setItem('inlay:tab', name), tab);
      return ready(page, () => page.goto(`${stage().site}/?${query}`));
    };
    const first = async (query: string) => another(await stage().browser.newContext(), query);
    /** Types at the end, key by key. */
    const type = async (page: Page, text: string) => {
      await page.bringToFront();
      await field(page).press('End');
      // each tab has a draft of its own once the form's code is there
      await page.getByRole('button', { name: 'Post comment' }).waitFor();
      await field(page).pressSequentially(text);
    };
    const shows = (page: Page, text: string) =>
      page.waitForFunction(
        (text) =>
          document.querySelector('inlay-comments')!.shadowRoot!.querySelector('textarea')!.value === text,
        text,
      );
    const send = async (page: Page, text: string) => {
      await page.bringToFront();
      await page.getByRole('button', { name: 'Post comment' }).click();
      await page
        .locator('inlay-comments li')
        .filter({ hasText: text })
        .getByRole('button', { name: 'Reply' })
        .waitFor();
    };
    const stored = async (query: string) => {
      const page = encodeURIComponent(`${stage().site}/?${query}`);
      const answer = await fetch(`${stage().server.url}/v1/comments?page=${page}`);
      const { comments: all } = (await answer.json()) as { comments: { text: string }[] };
      return all.map(({ text }) => text);
    };

    test('keeps what is written in each', async () => {
      const one = await first('each');
      const two = await another(one.context(), 'each');
      await type(one, 'In the first');
      await type(two, 'In the second');
      await type(one, ' tab');
      assert.equal(await reload(one), 'In the first tab');
      assert.equal(await reload(two), 'In the second');
      await send(two, 'In the second');
      assert.equal(await reload(one), 'In the first tab');
      await one.context().close();
    });

    test('keeps both where one goes on with what is still open in the other', async () => {
      const one = await first('both');
      await type(one, 'Begun');
      const two = await another(one.context(), 'both');
      await type(two, ', and ended');
      // the first one keeps its own text again as soon as it hears of it
      await one.waitForFunction(
        () => Object.values(localStorage).filter((value) => value.includes('"Begun"')).length === 1,
      );
      assert.equal(await reload(two), 'Begun, and ended');
      assert.equal(await reload(one), 'Begun');
      await one.context().close();
    });

    test('shows what another goes on with where nobody has written since a reload', async () => {
      const one = await first('follows');
      await type(one, 'Begun');
      assert.equal(await reload(one), 'Begun');
      const two = await another(one.context(), 'follows');
      await type(two, ', and ended');
      await shows(one, 'Begun, and ended');
      await one.context().close();
    });

    test('keeps both where one is a copy of the other', async () => {
      const one = await first('copy');
      await type(one, 'Begun');
      const name = await one.evaluate(() => sessionStorage.getItem('inlay:tab'));
      const two = await another(one.context(), 'copy', name);
      assert.equal(await field(two).inputValue(), 'Begun');
      await type(two, ' in the copy');
      await type(one, ' in the first');
      await type(two, ', and ended');
      // what one tab stores, another sees a moment later
      await one.waitForFunction(
        (drafts) =>
          String(drafts) ===
          String(
            Object.entries(localStorage)
              .filter(([key]) => key.startsWith('inlay:draft:'))
              .map(([, value]) => (JSON.parse(value) as { text: string }).text)
              .sort(),
          ),
        ['Begun in the copy, and ended', 'Begun in the first'],
      );
      await one.context().close();
    });

    test('shows a draft in both until somebody writes, and no longer when it is sent', async () => {
      const one = await first('sent');
      await type(one, 'Half a thought');
      const two = await another(one.context(), 'sent');
      assert.equal(await field(two).inputValue(), 'Half a thought');
      await type(one, ' and the rest');
      await shows(two, 'Half a thought and the rest');
      await send(one, 'Half a thought and the rest');
      await shows(two, '');
      assert.equal(await reload(two), '');
      assert.deepEqual(await stored('sent'), ['Half a thought and the rest']);
      await one.context().close();
    });

    test('keeps what is typed while the form’s code is on its way, or never comes', async () => {
      const one = await first('early');
      await one.route('**/writing-*.js', (route) => route.abort());
      await one.bringToFront();
      await field(one).pressSequentially('Faster than the line');
      await one.getByText('That did not work. Please try again.').waitFor();
      await one.unroute('**/writing-*.js');
      assert.equal(await reload(one), 'Faster than the line');
      await type(one, '!');
      await send(one, 'Faster than the line!');
      assert.equal(await reload(one), '');
      await one.context().close();
    });

    test('gives what was written in a tab that is gone to the next', async () => {
      const one = await first('gone');
      const two = await another(one.context(), 'gone');
      await type(two, 'Before the crash');
      await two.close();
      assert.equal(await reload(one), 'Before the crash');
      await type(one, ', and after');
      await send(one, 'Before the crash, and after');
      assert.equal(await reload(one), '');
      await one.context().close();
    });
  },
);
