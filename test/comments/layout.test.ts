import { expect } from '@open-wc/testing';
import '../../src/comments/index.js';
import type { InlayComments } from '../../src/comments/index.js';
import { newAuthor } from '../../src/comments/defaults.js';
import { exampleThread } from '../../src/comments/states.js';
import { mount } from '../support/mount.js';
import { serve } from '../support/network.js';
import { part } from '../support/shown.js';
import { waitUntil as soon } from '../support/until.js';

const [first] = exampleThread().comments;

interface Written {
  id: string;
  replies: Written[];
}

const comment = (id: string, text: string, replies: Written[] = [], name = 'Ada Lund'): Written => ({
  ...{ ...first, text, author: newAuthor({ name }), replyCount: replies.length, nextReplies: null },
  ...{ id, replies },
});

const hebrew = 'הגשר החדש טוב יותר';

/** The element with these comments, in a box of that width. */
async function shown(comments: Written[], { width = 600, dir = 'ltr', lang = 'en' } = {}) {
  serve({ ...exampleThread(), count: comments.length, comments });
  const element = mount<InlayComments>(
    'inlay-comments',
    { page: 'https://www.example.com/', lang },
    '',
    width,
  );
  element.parentElement!.dir = dir;
  await soon(() => part(element, 'list'), 'the comments');
  await element.updateComplete;
  return element;
}

const inside = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;

/** Where the words of an element stand. */
function wordsOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

describe('the layout of comments', () => {
  it('starts words in the other direction where the name starts', async () => {
    const [left, right] = [
      await shown([comment('1', hebrew)]),
      await shown([comment('1', 'Level six.')], { dir: 'rtl', lang: 'ar' }),
    ];
    const edges = (element: Element) =>
      [part(element, 'author')!, part(element, 'body')!.querySelector('p')!].map(wordsOf);
    const [name, text] = edges(left);
    expect(text!.left).to.be.closeTo(name!.left, 1);
    const [arabicName, english] = edges(right);
    expect(english!.right).to.be.closeTo(arabicName!.right, 1);
  });

  it('gives a quotation the direction of its own words', async () => {
    const element = await shown([comment('1', `${hebrew}\n\n> nobody could see anything at all`)]);
    await soon(() => inside(element, 'blockquote'), 'the markup');
    expect(inside(element, 'blockquote').matches(':dir(ltr)')).to.equal(true);
    expect(part(element, 'body')!.matches(':dir(rtl)')).to.equal(true);
  });

  it('draws the name that a deep reply is for, in every direction', async () => {
    const deep = comment('1', 'a', [comment('2', 'b', [comment('3', 'c', [comment('4', 'd')])])]);
    for (const [dir, lang] of [
      ['ltr', 'en'],
      ['rtl', 'ar'],
    ]) {
      const element = await shown([deep], { dir, lang });
      const link = inside(element, '#comment-4 [part~=reply-to]');
      await soon(() => link.textContent!.includes('Ada Lund'), 'the name');
      const name = document.createRange();
      const words = link.firstChild as Text;
      const at = words.data.indexOf('Ada');
      name.setStart(words, at);
      name.setEnd(words, at + 8);
      expect(name.getBoundingClientRect().width, lang).to.be.greaterThan(30);
    }
  });

  it('leaves "…" in the line of the button before it, on the narrowest phone, too', async () => {
    const element = await shown([comment('1', 'Hello')], { lang: 'de' });
    const [before, more] = ['vote', 'more'].map((name) => inside(element, `[data-do=${name}]`));
    for (const size of [16, 24])
      for (let width = 13 * size; width < 30 * size; width += 7) {
        element.style.fontSize = `${size}px`;
        element.parentElement!.style.inlineSize = `${width}px`;
        const [vote, dots] = [before, more].map((one) => one!.getBoundingClientRect());
        expect(dots!.top < vote!.bottom && dots!.bottom > vote!.top, `${width} px`).to.equal(true);
        expect(dots!.left, `${width} px`).to.be.at.least(vote!.right - 1);
      }
  });

  it('folds replies of every depth on a phone, too', async () => {
    const deep = comment('1', 'a', [comment('2', 'b', [comment('3', 'c', [comment('4', 'd')])])]);
    const element = await shown([deep], { width: 320 });
    const line = inside(element, '#comment-3 > .line');
    expect(line.checkVisibility()).to.equal(true);
    expect(line.getBoundingClientRect().width).to.be.at.least(24);
    line.click();
    await soon(() => line.ariaExpanded === 'false', 'it is folded');
    expect(inside(element, '#comment-4').checkVisibility()).to.equal(false);
  });
});
