import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openAdmin, type Admin } from './admin.js';

const environment = {
  INLAY_SITES: JSON.stringify([{ name: 'News', origins: ['https://news.example'] }]),
  INLAY_COMMENTS_MODERATION: 'all',
  INLAY_COMMENTS_PER_HOUR: '1000',
};

/** What reaches over the edge of its card, its form or the page, or under another: names of elements, with their words. */
function outside(): string[] {
  const found: string[] = [];
  const boxes = ['.card', 'details', 'fieldset', 'main'].join();
  const roots: ParentNode[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element instanceof HTMLDetailsElement) element.open = true;
      if (element.closest('.scrolls') || !element.checkVisibility() || element.matches('admin-menu > *'))
        continue;
      const { left, right } = element.getBoundingClientRect();
      const box = element.parentElement?.closest(boxes)?.getBoundingClientRect();
      const [least, most] = [box?.left ?? 0, box?.right ?? innerWidth];
      const isCut =
        element.matches('button, label, summary, h1, h2') && element.scrollWidth > element.clientWidth + 1;
      if (right > left && (left < least - 1 || right > most + 1 || (isCut && element.clientWidth)))
        found.push(`${element.localName} ${element.textContent!.trim().slice(0, 30)}`);
    }
  return found;
}

describe('where things stand in the admin', () => {
  let admin: Admin;

  before(async () => void (admin = await openAdmin({}, environment)));
  after(() => admin?.close());

  const post = async (text: string) => {
    const body = new URLSearchParams({ page: 'https://news.example/story', text, name: 'Bo' });
    const headers = { Origin: 'https://news.example' };
    const answer = await fetch(`${admin.server.url}/v1/comments`, { method: 'POST', headers, body });
    assert.equal(answer.status, 202);
  };

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

  it('a field with an error can be told from the others in forced colours', async () => {
    const page = await admin.visit('#promos/+', { locale: 'en', forcedColors: 'active' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.error').first().waitFor();
    const widthOf = (label: string) =>
      page.getByLabel(label, { exact: true }).evaluate((field) => getComputedStyle(field).borderTopWidth);
    assert.deepEqual([await widthOf('Headline'), await widthOf('Sponsor')], ['3px', '1px']);
    await page.context().close();
  });

  it('a text begins at the edge of its card, in either direction, whatever the admin’s own is', async () => {
    for (const text of ['Written in English.', 'נכתב בעברית.\n\n> ציטוט']) await post(text);
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

  for (const hash of ['#tokens', '#comments/rules', '#comments/all'])
    it(`the current link of each line is in sight on ${hash} on a phone, also when counts have come`, async () => {
      await post(`Counted on ${hash}.`);
      const page = await admin.visit(hash, { locale: 'en', viewport: { width: 320, height: 640 } });
      await page.locator('.count').waitFor();
      const cut = await page.locator('.scrolls [aria-current]').evaluateAll(async (links) => {
        await new Promise(requestAnimationFrame);
        return links.filter((link) => {
          const line = link.closest('.scrolls')!.getBoundingClientRect();
          const { left, right } = link.getBoundingClientRect();
          return left < line.left - 1 || right > line.right + 1;
        }).length;
      });
      assert.equal(cut, 0);
      await page.context().close();
    });

  // as a phone of 320 px with text of 200 %
  for (const locale of ['de', 'el', 'ar'])
    it(`nothing leaves its card or the page in large text on a phone, in ${locale}`, async () => {
      const pages = ['comments', 'comments/bans', 'comments/audit', 'comments/rules', 'posts', 'authors/+'];
      const page = await admin.visit('#tokens', { locale, viewport: { width: 160, height: 400 } });
      for (const hash of [...pages, 'promos/+', 'health', 'people', 'tokens', 'account']) {
        await page.evaluate((to) => (location.hash = to), hash);
        await page.reload({ waitUntil: 'networkidle' });
        assert.deepEqual(await page.evaluate(outside), [], hash);
      }
      await page.context().close();
    });
});
