import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean, held, openAdmin, type Admin } from './admin.js';

const config = {
  sites: [{ name: 'News', origins: ['https://news.example'] }],
  authors: [{ id: 'bo', name: 'Bo Ek', role: 'Cook' }],
};

/** The pages that load a list, with the path that it comes from and a sign that it is there. */
const pages = [
  ['comments/bans', 'bans', 'No active bans.'],
  ['comments/audit', 'audit', 'No moderator has done anything yet.'],
  ['comments/rules', 'settings', 'Hold for moderation'],
  ['posts', 'posts', 'No posts found.'],
  ['authors', 'authors', 'Bo Ek'],
  ['promos', 'promos', 'Nothing here yet.'],
  ['health', 'visits', 'Nothing was left out.'],
  ['tokens', 'tokens', 'this is you'],
] as const;

describe('the states of the admin’s pages', () => {
  let admin: Admin;

  before(async () => void (admin = await openAdmin(config)));
  after(() => admin?.close());

  for (const [hash, path, sign] of pages)
    it(`#${hash} shows that it loads, what keeps it from loading, and a button to try again`, async () => {
      const { page } = await admin.enter('#account');
      const isMeant = (url: URL) => url.pathname === `/v1/admin/${path}`;
      const go = (to: string) => page.evaluate((next) => void (location.hash = next), to);
      const slow = await held(page, isMeant);
      await go(hash);
      await slow.asked;
      await page.locator('.soon').first().waitFor();
      await clean(page);
      await slow.answer();
      await page.getByText(sign).first().waitFor();
      assert.equal(await page.locator('.soon').count(), 0);

      await go('account');
      await page.getByLabel('Public name').waitFor();
      await page.route(isMeant, (route) => route.fulfill({ status: 500, json: { title: 'Out of order' } }), {
        times: 1,
      });
      await go(hash);
      await page.getByText('Out of order').waitFor();
      assert.equal(await page.locator('.soon').count(), 0);
      await clean(page);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText(sign).first().waitFor();
      assert.equal(await page.getByText('Out of order').count(), 0);
      await page.context().close();
    });

  it('can be read while a button is pointed at, or waits for its answer', async () => {
    const body = new URLSearchParams({
      page: 'https://news.example/story',
      text: 'to decide on',
      name: 'Bo',
    });
    await fetch(`${admin.server.url}/v1/comments`, {
      method: 'POST',
      headers: { Origin: 'https://news.example' },
      body,
    });
    const { page } = await admin.enter('#comments/all');
    const comment = page.getByRole('article');
    await comment.getByRole('button', { name: /^More actions/ }).click();
    for (const name of ['Edit', 'Delete']) {
      await comment.getByRole('button', { name }).hover();
      await clean(page);
    }
    await page.keyboard.press('Escape');
    await comment.getByRole('checkbox').check();
    for (const name of ['Reject', 'Delete']) {
      await page.getByRole('button', { name, exact: true }).first().hover();
      await clean(page);
    }

    await page.goto(`${admin.server.url}/admin/#health`);
    await page.getByLabel('Page to check').fill('https://news.example/story');
    const check = page.getByRole('button', { name: 'Check' });
    await check.hover();
    await clean(page);
    const slow = await held(page, (url) => url.pathname === '/v1/admin/check');
    await check.click();
    await slow.asked;
    await page.getByRole('button', { name: 'Checking…' }).waitFor();
    // it keeps the focus, so that the keyboard goes on from there
    await page.getByRole('button', { name: 'Checking…' }).and(page.locator(':focus')).waitFor();
    await clean(page);
    await slow.answer();
    await page.context().close();
  });

  it('opens a form again that was being filled in when the session ended', async () => {
    const { page } = await admin.enter('#tokens');
    await page.getByRole('button', { name: 'Create a token' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Cy');
    await page.route('**/v1/admin/tokens', (route) => route.fulfill({ status: 401, json: {} }), { times: 1 });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByLabel('Your token').fill(admin.token);
    await page.keyboard.press('Enter');
    await page.getByText('Your unsaved changes were restored.').waitFor();
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Cy');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Create a token' }).and(page.locator(':focus')).waitFor();
    await page.context().close();
  });

  it('prints what there is to read, dark on white, and nothing that can be pressed', async () => {
    const body = new URLSearchParams({
      page: 'https://news.example/story',
      text: 'line\n\n'.repeat(60),
      name: 'Bo',
    });
    const headers = { Origin: 'https://news.example' };
    await fetch(`${admin.server.url}/v1/comments`, { method: 'POST', headers, body });
    const { page } = await admin.enter('#comments/all', { colorScheme: 'dark' });
    await page.getByRole('article').first().waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const role of ['button', 'checkbox', 'navigation', 'searchbox'] as const)
      assert.equal(await page.getByRole(role).count(), 0, role);
    const { hidden, words } = await page
      .locator('.body')
      .first()
      .evaluate((text) => ({
        hidden: text.scrollHeight - text.clientHeight,
        words: getComputedStyle(text).color,
      }));
    assert.equal(hidden, 0);
    assert.equal(words, 'rgb(0, 0, 0)');
    await page.context().close();
  });

  it('says on every page that the connection is lost, until it is back', async () => {
    const { page } = await admin.enter('#authors');
    const words = page.getByText('The server cannot be reached.');
    await page.context().setOffline(true);
    await words.waitFor();
    await clean(page);
    await page.context().setOffline(false);
    await words.waitFor({ state: 'detached' });
    await page.context().close();
  });
});
