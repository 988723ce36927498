/** A page with comments on paper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newAuthor } from '../../src/comments/defaults.js';
import { exampleThread } from '../../src/comments/states.js';
import { story } from './story.js';
import { onBothOrigins } from './support.js';

const [first] = exampleThread().comments;
const comments = Array.from({ length: 60 }, (_, index) => ({
  ...{ ...first, id: String(index + 1), author: newAuthor({ name: 'Ada Lund' }), votes: { up: 3 } },
  ...{ replies: [], replyCount: 0, nextReplies: null },
  text:
    index === 59
      ? 'long '.repeat(2000)
      : `Words ${index + 1}: https://www.example.com and [here](https://www.example.com/there)`,
}));

const pages = {
  'thread.json': JSON.stringify({ ...exampleThread(), comments, count: 61, next: 'more' }),
  'index.html': story('<inlay-comments endpoint="/thread.json" loading="eager"></inlay-comments>'),
};

onBothOrigins('comments on paper', { pages }, (stage) => {
  test('are all there, without anything to press, to write in or to scroll', async () => {
    const { page, problems } = await stage().open('/');
    await page.getByText('Words 59').waitFor({ state: 'attached' });
    // the styles for paper come after the first view
    await page.waitForTimeout(500);
    await page.emulateMedia({ media: 'print' });
    const found = await page.evaluate(() => {
      const { shadowRoot: root } = document.querySelector('inlay-comments')!;
      const all = (selector: string) => [...root!.querySelectorAll<HTMLElement>(selector)];
      const visible = (one: HTMLElement) => one.checkVisibility({ contentVisibilityAuto: true });
      return {
        shown: all('[part=body]').filter(visible).length,
        controls: all('button, form, textarea, select, input').filter(visible).length,
        cut: all('[part=body]').filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
          .length,
        links: all('[part=body] a').filter((one) => getComputedStyle(one).textDecorationLine === 'underline')
          .length,
        addresses: [...new Set(all('[part=body] a').map((one) => getComputedStyle(one, '::after').content))],
      };
    });
    const addresses = ['none', '" <https://www.example.com/there>"'];
    assert.deepEqual(found, { shown: 60, controls: 0, cut: 0, links: 118, addresses });
    assert.deepEqual(problems, []);
    await page.context().close();
  });
});
