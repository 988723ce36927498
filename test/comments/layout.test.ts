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
      for (let width = 8 * size; width < 30 * size; width += 7) {
        element.style.fontSize = `${size}px`;
        element.parentElement!.style.inlineSize = `${width}px`;
        const [vote, dots] = [before, more].map((one) => one!.getBoundingClientRect());
        expect(dots!.top < vote!.bottom && dots!.bottom > vote!.top, `${width} px`).to.equal(true);
        expect(dots!.left, `${width} px`).to.be.at.least(vote!.right - 1);
      }
  });

  it('draws no line behind the avatars of deep replies on a phone', async () => {
    const deep = comment('2', 'b', [comment('3', 'c', [comment('4', 'd'), comment('5', 'e')])]);
    const element = await shown([comment('1', 'a', [deep])], { width: 320 });
    const lines = (id: string) =>
      ['::before', '::after'].map((name) => getComputedStyle(inside(element, `#comment-${id}`), name));
    const end = ({ top, height }: CSSStyleDeclaration) => parseFloat(top) + parseFloat(height);
    const { offsetHeight } = inside(element, '#comment-4 [part=avatar]');
    const [above, below] = lines('4');
    expect(end(above!), 'from above').to.be.below(0);
    expect(parseFloat(below!.top), 'to the next').to.be.above(offsetHeight);
    // beside one that stands further in, it bends
    expect(end(lines('3')[0]!)).to.equal(offsetHeight / 2);
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

  describe('of forms and questions, where there is little room', () => {
    /** Opens the page's form. */
    async function opened(options: Parameters<typeof shown>[1]) {
      const element = await shown([comment('1', 'Hello')], options);
      inside(element, 'textarea').focus();
      await soon(() => inside(element, 'form.open .main'), 'the form is open');
      return element;
    }

    const boxes = (element: Element, selector: string) =>
      [...element.shadowRoot!.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());

    it('shows every tool, in one line wherever all of them fit', async () => {
      const element = await opened({ lang: 'de' });
      for (let width = 120; width < 700; width += 20) {
        element.parentElement!.style.inlineSize = `${width}px`;
        const [frame] = boxes(element, 'form');
        const tools = boxes(element, '[part~=tool]');
        const [tab] = boxes(element, '[part~=tab]');
        for (const { left, right, width: wide } of tools) {
          expect(left, `${width} px`).to.be.at.least(frame!.left);
          expect(right, `${width} px`).to.be.at.most(frame!.right);
          expect(wide, `${width} px`).to.be.at.least(24);
        }
        if (width > 200) expect(tools[0]!.top, `${width} px`).to.equal(tools.at(-1)!.top);
        if (width > 400) expect(tools[0]!.top, `${width} px`).to.be.below(tab!.bottom);
      }
    });

    it('keeps its buttons within the column of the fields', async () => {
      const element = await opened({ lang: 'de' });
      for (let width = 160; width < 700; width += 20) {
        element.parentElement!.style.inlineSize = `${width}px`;
        const [column] = boxes(element, '.url input');
        const [cancel, main] = boxes(element, '.foot button');
        if (width < 400) expect(main!.left, `${width} px`).to.be.at.least(column!.left - 1);
        expect(main!.right, `${width} px`).to.be.at.most(column!.right + 1);
        // alone in its line, it fills it, too
        if (cancel!.top > main!.bottom) expect(cancel!.width, `${width} px`).to.be.closeTo(main!.width, 1);
        else expect(cancel!.right, `${width} px`).to.be.at.most(main!.left);
      }
    });

    it('gives a question the whole width of a comment on a phone', async () => {
      const element = await shown([comment('1', 'Hello')], { width: 300 });
      inside(element, '[data-do=more]').click();
      await soon(() => inside(element, '[data-do=report]'), 'the menu');
      inside(element, '[data-do=report]').click();
      await soon(() => inside(element, '.choice'), 'the question');
      const [asked, all] = ['.choice', 'article'].map((one) => boxes(element, one)[0]!.width);
      expect(asked).to.equal(all);
      element.parentElement!.style.inlineSize = '600px';
      expect(boxes(element, '.choice')[0]!.left).to.equal(boxes(element, '[part=body]')[0]!.left);
    });

    it('lets the box to be remembered grow with the text', async () => {
      const element = await opened({});
      const [before] = boxes(element, '[part=checkbox]');
      element.style.fontSize = '32px';
      expect(boxes(element, '[part=checkbox]')[0]!.width).to.equal(before!.width * 2);
    });

    it('gives each field the direction of what is written in it', async () => {
      const element = await opened({ dir: 'rtl', lang: 'ar' });
      const field = inside(element, '[name=url]') as HTMLInputElement;
      expect(getComputedStyle(field).direction, 'while it is empty').to.equal('rtl');
      field.value = 'https://example.com/';
      expect(getComputedStyle(field).direction).to.equal('ltr');
    });
  });
});
