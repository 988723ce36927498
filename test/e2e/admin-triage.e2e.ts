import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { clean, held, openAdmin, type Admin } from './admin.js';

const environment = {
  INLAY_SITES: JSON.stringify([{ name: 'News', origins: ['https://news.example'] }]),
  INLAY_COMMENTS_MODERATION: 'all',
  INLAY_COMMENTS_PER_HOUR: '100000',
  INLAY_COMMENTS_FLOOD_PER_MINUTE: '100000',
};

describe('deciding on many comments in the admin', () => {
  let admin: Admin;

  before(async () => void (admin = await openAdmin({}, environment)));
  after(() => admin?.close());
  beforeEach(async () => {
    for (let ids = await waiting(); ids.length; ids = await waiting())
      await admin.api('POST', 'comments', { action: 'delete', ids: ids.join() });
  });

  let posted = 0;
  /** Each text differs: the same one again would be the same comment. */
  const post = async (text: string) => {
    const answer = await fetch(`${admin.server.url}/v1/comments`, {
      method: 'POST',
      headers: { Origin: 'https://news.example' },
      body: new URLSearchParams({
        page: 'https://news.example/story',
        text: `${text} (${++posted})`,
        name: 'Bo',
      }),
    });
    assert.equal(answer.status, 202);
  };
  const idsIn = async (queue: string) => {
    const answer = await admin.api('GET', `comments?queue=${queue}&limit=100`);
    return ((await answer.json()) as { comments: { id: string }[] }).comments.map(({ id }) => id);
  };
  const waiting = () => idsIn('pending');
  const pending = async () => {
    const { counts } = (await (await admin.api('GET', 'comments?limit=1')).json()) as {
      counts: { pending: number };
    };
    return counts.pending;
  };
  const item = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });
  const isDecision = (url: URL) => url.pathname === '/v1/admin/comments' && !url.search;

  it('a decided comment gives way at once, and the next one has focus', async () => {
    for (const text of ['the third', 'the second', 'the first']) await post(text);
    const { page, problems } = await admin.enter();
    await page.keyboard.press('j');
    const slow = await held(page, isDecision);
    await page.keyboard.press('a');
    await slow.asked;
    await item(page, 'the first').waitFor({ state: 'detached' });
    await item(page, 'the second').and(page.locator(':focus')).waitFor();
    // the next one does not wait for the answer, and Undo does
    await page.keyboard.press('s');
    await page.getByText('1 marked as spam.').waitFor();
    await page.keyboard.press('u');
    await slow.answer();
    await page.getByText('Undone.').waitFor();
    assert.equal(await pending(), 2);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('a key that is held down decides once', async () => {
    for (const text of ['the second', 'the first']) await post(text);
    const { page } = await admin.enter();
    await page.keyboard.press('j');
    for (let n = 0; n < 5; n++) await page.keyboard.down('a');
    await page.keyboard.up('a');
    await page.getByText('1 approved.').waitFor();
    assert.equal(await pending(), 1);
    await page.context().close();
  });

  it('a decision that fails brings the comment back, says why, and can be tried again', async () => {
    for (const text of ['the second', 'the first']) await post(text);
    const { page } = await admin.enter();
    await page.context().setOffline(true);
    await item(page, 'the first').getByRole('button', { name: 'Approve' }).click();
    await item(page, 'the first').getByText('The server cannot be reached.').waitFor();
    await clean(page);
    assert.deepEqual(
      (await page.getByRole('article').allTextContents()).map((text) => /the (first|second)/.exec(text)?.[0]),
      ['the first', 'the second'],
    );
    await page.context().setOffline(false);
    await page.locator('admin-queue').getByRole('button', { name: 'Try again' }).click();
    await page.getByText('1 approved.').waitFor();
    assert.equal(await page.getByRole('article').count(), 1);
    await page.context().close();
  });

  it('all that match are selected and decided on, with progress, until somebody stops it', async () => {
    await Promise.all(Array.from({ length: 130 }, (_, n) => post(`one of many, ${n}.`)));
    const { page, problems } = await admin.enter();
    await page.getByLabel('Select all', { exact: true }).check();
    // the words stand there once at a time
    assert.equal(await page.getByText('Select all').count(), 1);
    const slowPage = await held(page, (url) => url.searchParams.has('cursor'));
    await page.getByRole('button', { name: 'Select all (130)' }).click();
    await slowPage.asked;
    await page.getByRole('progressbar', { name: 'Select all' }).waitFor();
    assert.equal(await page.getByText('Select all').count(), 1);
    assert.equal(await page.locator('.bulk button').count(), 0);
    await slowPage.answer();
    await page.getByText('130 selected:').waitFor();
    assert.equal(await page.getByText('Select all').count(), 0);

    const slow = await held(page, isDecision);
    await page.locator('.bulk').getByRole('button', { name: 'Spam' }).click();
    await slow.asked;
    assert.equal(await page.getByRole('article').count(), 0);
    await page.getByRole('progressbar', { name: 'Spam' }).waitFor();
    await page.getByText('0 / 130').waitFor();
    await clean(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await slow.answer();
    await page.getByText('50 marked as spam.').waitFor();
    await page.waitForFunction(
      () => document.querySelector('inlay-admin')!.shadowRoot!.querySelector('.count')?.textContent === '80',
    );
    assert.equal(await page.getByRole('progressbar').count(), 0);
    assert.equal(await page.getByRole('article').count(), 80);

    await page.getByLabel('Select all', { exact: true }).check();
    await page.getByRole('button', { name: 'Reject', exact: true }).first().click();
    await page.getByText('80 rejected.').waitFor();
    assert.equal(await pending(), 0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.').waitFor();
    assert.equal(await pending(), 80);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('what was not decided on when the connection was lost is listed, and nothing is lost', async () => {
    await Promise.all(Array.from({ length: 70 }, (_, n) => post(`one of seventy, ${n}.`)));
    const { page } = await admin.enter();
    await page.getByLabel('Select all', { exact: true }).check();
    await page.getByRole('button', { name: 'Select all (70)' }).click();
    await page.getByText('70 selected:').waitFor();
    await page.locator('.bulk').waitFor();
    let requests = 0;
    await page.route(isDecision, (route) => (++requests === 2 ? route.abort() : route.continue()));
    await page.getByRole('button', { name: 'Reject', exact: true }).first().click();
    await page.getByText('50 rejected. The server cannot be reached.').waitFor();
    assert.equal(await page.getByRole('article').count(), 20);
    assert.equal(await page.getByRole('article').getByText('The server cannot be reached.').count(), 20);
    await page.locator('admin-queue').getByRole('button', { name: 'Try again' }).click();
    await page.getByText('20 rejected.').waitFor();
    assert.equal(await pending(), 0);
    await page.context().close();
  });

  it('of a long list the browser draws what is in view, and a menu still reaches over its comment', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => post(`one of thirty, ${n}.`)));
    const { page } = await admin.enter();
    const drawn = await page
      .locator('admin-comment')
      .evaluateAll((comments) =>
        comments.map((comment) =>
          comment.shadowRoot!.querySelector('article')!.checkVisibility({ contentVisibilityAuto: true }),
        ),
      );
    assert.deepEqual([drawn[0], drawn.at(-1)], [true, false]);
    const first = page.getByRole('article').first();
    await first.getByRole('button', { name: /^More actions/ }).click();
    await first.getByRole('button', { name: 'Close comments on page' }).click();
    await page.getByText('Comments on this page are closed.').waitFor();
    await page.keyboard.press('u');
    await page.getByText('Undone.').waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.equal(
      await page
        .getByRole('article')
        .last()
        .evaluate((article) => article.checkVisibility({ contentVisibilityAuto: true })),
      true,
    );
    await page.context().close();
  });

  it('a range is selected with Shift', async () => {
    for (const text of ['four', 'three', 'two', 'one']) await post(text);
    const { page } = await admin.enter();
    const boxes = page.getByLabel('Select the comment by Bo');
    await boxes.nth(0).click();
    await boxes.nth(2).click({ modifiers: ['Shift'] });
    await page.getByText('3 selected:').waitFor();
    assert.deepEqual(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)), [
      true,
      true,
      true,
      false,
    ]);
    await page.context().close();
  });
});
