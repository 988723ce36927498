import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Dialog, Page } from 'playwright-core';
import { clean, held, openAdmin, tabTo, type Admin } from './admin.js';

const config = {
  sites: [{ name: 'News', origins: ['https://news.example'] }],
  authors: [{ id: 'bo', name: 'Bo Ek', role: 'Cook', avatar: { src: 'https://news.example/bo.png' } }],
};

describe('the forms of the admin', () => {
  let admin: Admin;

  before(async () => void (admin = await openAdmin(config)));
  after(() => admin?.close());

  const say = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();

  it('show what is essential, and of what is folded what is filled in', async () => {
    const { page, problems } = await admin.enter('#authors/bo');
    await page.getByLabel('Name', { exact: true }).waitFor();
    await page.getByText('https://news.example/bo.png').waitFor();
    const url = page.getByLabel('Image URL');
    assert.equal(await url.isVisible(), false);
    await tabTo(page, 'Add link');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await url.inputValue(), 'https://news.example/bo.png');
    await clean(page);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('open a folded section for an error in it, which leaves as it is mended', async () => {
    const { page, problems } = await admin.enter('#authors/bo');
    await page.getByText('Picture', { exact: true }).click();
    await page.getByLabel('Image URL').fill('nowhere');
    await page.getByText('Picture', { exact: true }).click();
    await page.keyboard.press('Control+s');
    const error = page.getByText('Write a web address');
    await error.waitFor();
    await page.getByLabel('Image URL').and(page.locator(':focus')).waitFor();
    await clean(page);
    await page.keyboard.type('s');
    await error.waitFor({ state: 'detached' });
    assert.equal(await page.getByLabel('Image URL').isVisible(), true);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('ask only for what a type of promotion needs, and keep what was typed for another', async () => {
    const { page } = await admin.enter('#promos/+');
    const link = page.getByLabel('Link', { exact: true });
    await link.fill('https://bakery.example/');
    assert.equal(await page.getByLabel('Frame URL').isVisible(), false);
    await page.getByLabel('Type').selectOption('frame');
    await page.getByLabel('Frame URL').waitFor();
    assert.equal(await link.isVisible(), false);
    await page.getByLabel('Type').selectOption('banner');
    // a banner is a picture
    await page.getByLabel('Image URL').waitFor();
    assert.equal(await link.inputValue(), 'https://bakery.example/');
    await page.context().close();
  });

  it('warn before unsaved changes are lost with the tab, and not without any', async () => {
    const { page } = await admin.enter('#authors/bo');
    const asked: string[] = [];
    const onDialog = (dialog: Dialog) => asked.push(dialog.type());
    page.on('dialog', onDialog);
    await page.getByLabel('Role').fill('Baker');
    await page.getByText('unsaved changes').waitFor();
    const dialog = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    await dialog;
    assert.deepEqual(asked, ['beforeunload']);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    assert.deepEqual(asked, ['beforeunload']);
  });

  it('save once, and say that they are saving', async () => {
    const { page, problems } = await admin.enter('#authors/bo');
    await page.getByLabel('Role').fill('Chef');
    const slow = await held(
      page,
      (url) => url.pathname === '/v1/admin/authors' && url.searchParams.has('new'),
    );
    const save = page.getByRole('button', { name: 'Save' });
    await save.dblclick();
    await slow.asked;
    assert.equal(await save.getAttribute('aria-disabled'), 'true');
    await slow.answer();
    await say(page, 'Bo Ek saved.');
    await page.getByText('Chef').waitFor();
    assert.equal(await page.getByText('unsaved changes').count(), 0);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('keep their buttons in view at every place, on a phone too', async () => {
    const { page } = await admin.enter('#comments/rules', { viewport: { width: 320, height: 568 } });
    const save = page.getByRole('button', { name: 'Save' });
    for (const label of ['Hold for moderation', 'Maximum comment length', 'Close comments on pages']) {
      await page.getByLabel(label).focus();
      const [bar, field] = [(await save.boundingBox())!, (await page.getByLabel(label).boundingBox())!];
      assert.ok(bar.y >= 0 && bar.y + bar.height <= 568, `${label}: Save is at ${bar.y}`);
      assert.ok(field.y >= 0 && field.y + field.height <= bar.y, `${label} is at ${field.y}`);
    }
    await page.context().close();
  });

  it('show a reply with its marks before it is sent', async () => {
    const body = new URLSearchParams({ page: 'https://news.example/story', text: 'a question', name: 'Bo' });
    const answer = await fetch(`${admin.server.url}/v1/comments`, {
      method: 'POST',
      headers: { Origin: 'https://news.example' },
      body,
    });
    const { id } = (await answer.json()) as { id: string };
    await admin.api('POST', 'comments', { action: 'approve', ids: id });
    const { page, problems } = await admin.enter('#comments/approved');
    await page.getByRole('article').getByRole('button', { name: 'Reply' }).click();
    await page.getByLabel('Your reply').fill('it was **late**');
    await tabTo(page, 'Preview');
    await page.keyboard.press('Enter');
    await page.locator('strong', { hasText: 'late' }).waitFor();
    await clean(page);
    assert.deepEqual(problems, []);
    await page.context().close();
  });
});
