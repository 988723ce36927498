import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openAdmin, type Admin } from './admin.js';

const environment = {
  INLAY_SITES: JSON.stringify([{ name: 'News', origins: ['https://news.example'] }]),
  INLAY_COMMENTS_MODERATION: 'all',
  INLAY_COMMENTS_PER_HOUR: '1000',
};

describe('where things stand in the admin', () => {
  let admin: Admin;

  before(async () => void (admin = await openAdmin({}, environment)));
  after(() => admin?.close());

  /** The fields that share a line of a form, as the heights of their labels and controls. */
  const pairsOf = (page: Page) =>
    page.locator('admin-form').evaluate((form) => {
      for (const details of form.shadowRoot!.querySelectorAll('details')) details.open = true;
      const tops = [...form.shadowRoot!.querySelectorAll<HTMLElement>('.short')].map((field) => {
        const [label, control] = [field.querySelector('label')!, field.querySelector('input, select')!];
        const { top, bottom } = field.getBoundingClientRect();
        const words = label.textContent!.trim();
        return { words, top, bottom, at: [label, control].map((one) => one.getBoundingClientRect().top) };
      });
      return tops.flatMap((one, n) => {
        const next = tops[n + 1];
        return next && one.top < next.bottom && next.top < one.bottom ? [[one, next] as const] : [];
      });
    });

  for (const [hash, pairs] of [
    ['#promos/+', 3],
    ['#authors/+', 1],
    ['#comments/rules', 4],
  ] as const)
    for (const locale of ['en', 'de', 'ja', 'he'])
      it(`labels and fields that share a line of ${hash} begin at one height, in ${locale}`, async () => {
        const page = await admin.visit(hash, { locale, viewport: { width: 768, height: 800 } });
        const found = await pairsOf(page);
        assert.ok(found.length >= pairs, `${found.length} pairs`);
        for (const [one, next] of found) assert.deepEqual(one.at, next.at, `${one.words} and ${next.words}`);
        await page.context().close();
      });

  it('fields that share a line stay on it while one of them has an error', async () => {
    const page = await admin.visit('#promos/+', { locale: 'en', viewport: { width: 768, height: 800 } });
    await page.getByText('More options').click();
    await page.getByLabel('Weight').fill('heavy');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.short .error').waitFor();
    for (const [one, next] of await pairsOf(page)) assert.deepEqual(one.at, next.at, one.words);
    await page.context().close();
  });

  it('a text begins at the edge of its card, in either direction, whatever the admin’s own is', async () => {
    for (const text of ['Written in English.', 'נכתב בעברית.\n\n> ציטוט']) {
      const body = new URLSearchParams({ page: 'https://news.example/story', text, name: 'Bo' });
      const headers = { Origin: 'https://news.example' };
      const answer = await fetch(`${admin.server.url}/v1/comments`, { method: 'POST', headers, body });
      assert.equal(answer.status, 202);
    }
    for (const locale of ['en', 'he', 'ar'])
      for (const width of [375, 1280]) {
        const page = await admin.visit('#comments', { locale, viewport: { width, height: 800 } });
        const gaps = await page.locator('admin-comment').evaluateAll((comments) =>
          comments.flatMap((comment) => {
            const body = comment.shadowRoot!.querySelector('.body')!;
            const box = body.getBoundingClientRect();
            return [...body.children].map((block) => {
              const { left, right } = block.getBoundingClientRect();
              const leftward = getComputedStyle(block).direction === 'ltr';
              const words = block.textContent!.trim();
              return { words, leftward, gap: leftward ? left - box.left : box.right - right };
            });
          }),
        );
        assert.equal(gaps.length, 3);
        for (const { words, leftward, gap } of gaps) {
          assert.equal(leftward, /[a-z]/.test(words), words);
          assert.ok(gap <= 4, `${locale}, ${width} px: “${words}” is ${gap} px from its edge`);
        }
        await page.context().close();
      }
  });
});
