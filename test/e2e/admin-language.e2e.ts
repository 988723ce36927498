import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { clean, isWide, openAdmin, type Admin } from './admin.js';

const sites = ['News', 'Blog'].map((name) => ({ name, origins: [`https://${name.toLowerCase()}.example`] }));

describe('the language of the admin', () => {
  let admin: Admin;

  before(async () => void (admin = await openAdmin({ sites })));
  after(() => admin?.close());

  /** The admin in Greek, whose words are long. */
  const inGreek = async (hash: string, width: number) => {
    const entered = await admin.enter('#account', { viewport: { width, height: 800 } });
    const { page } = entered;
    await page.getByLabel('Language').selectOption({ label: 'Ελληνικά' });
    await page.getByRole('button', { name: 'Αποσύνδεση' }).waitFor();
    await page.goto(`${admin.server.url}/admin/${hash}`);
    return entered;
  };
  const boxOf = async (locator: Locator) => (await locator.boundingBox())!;

  it('is the one chosen, also for dates and for a screen reader', async () => {
    const { page, problems } = await inGreek('#tokens', 1280);
    await page.getByText('δεν λήγει').waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'el');
    assert.match((await page.getByText('τελευταία χρήση').textContent())!, /\d{1,2} [Α-ω]{3}/);
    await clean(page);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('is that of the server’s errors too, and what it has no words for is marked as English', async () => {
    const { page } = await inGreek('#tokens', 1280);
    await page.getByRole('button', { name: 'Δημιουργία διακριτικού' }).click();
    const save = page.getByRole('button', { name: 'Αποθήκευση' });
    await save.click();
    const error = page.locator('.error');
    await error.waitFor();
    assert.deepEqual([await error.textContent(), await error.getAttribute('lang')], ['Υποχρεωτικό', 'el']);
    const name = page.getByLabel('Όνομα', { exact: true });
    await name.fill('Ada');
    await save.click();
    await page.getByText('Υπάρχει ήδη διακριτικό για αυτό το όνομα.').waitFor();
    assert.equal(await error.getAttribute('lang'), 'el');
    await name.fill('x'.repeat(61));
    await save.click();
    await page.getByText('Write at most 60 characters.').waitFor();
    assert.equal(await error.getAttribute('lang'), 'en');
    await clean(page);
    await page.context().close();
  });

  for (const width of [320, 1280])
    it(`leaves the name beside its button and the search field its width at ${width} px`, async () => {
      const { page } = await inGreek('#posts', width);
      const field = await boxOf(page.getByLabel('Εύρεση'));
      assert.ok(field.width >= 190, `${field.width}`);
      const [name, button] = [
        await boxOf(page.getByRole('link', { name: 'Ada' })),
        await boxOf(page.getByRole('button', { name: 'Αποσύνδεση' })),
      ];
      assert.ok(Math.abs(name.y + name.height / 2 - button.y - button.height / 2) < 2);
      assert.ok(!(await isWide(page, 'ltr')));
      await page.context().close();
    });
});
