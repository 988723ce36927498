import { expect } from '@open-wc/testing';
import '../../src/comments/index.js';
import type { InlayComments } from '../../src/comments/index.js';
import { newAuthor } from '../../src/comments/defaults.js';
import { exampleThread } from '../../src/comments/states.js';
import { languages } from '../../src/locales/index.js';
import { unreadable } from '../support/cut.js';
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
const arabic = 'عبد الرحمن بن محمد بن عبد العزيز آل عبد اللطيف';

/** Each language once; English is in none of the files. */
const everyLanguage = ['en', ...languages.filter((lang) => lang !== 'no')];
const directionOf = (lang: string) => (/^(ar|fa|he)$/.test(lang) ? 'rtl' : 'ltr');

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
  await soon(() => part(element, comments.length ? 'list' : 'empty'), 'the comments');
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

  it('starts each line of a long name beside the avatar, whatever its direction', async () => {
    for (const [name, dir, lang] of [
      [arabic, 'ltr', 'en'],
      ['Maximiliane Wolkenstein-Trostburg von Hohenfels', 'rtl', 'ar'],
    ] as const) {
      const element = await shown([comment('1', 'a', [], name)], { width: 260, dir, lang });
      const writer = part(element, 'author')!;
      const lines = document.createRange();
      lines.selectNodeContents(writer);
      const [first, ...rest] = [...lines.getClientRects()].filter(({ width }) => width > 20);
      expect(rest, 'further lines').to.not.be.empty;
      const side = dir === 'ltr' ? 'left' : 'right';
      const edge = writer.getBoundingClientRect()[side];
      for (const line of [first!, ...rest]) expect(line[side], name).to.be.closeTo(edge, 8);
    }
  });

  it('begins no line of what is known of a comment with a sign between two facts', async () => {
    const edited = { ...comment('1', 'a'), editedAt: '2026-03-01T10:05:00Z' };
    const element = await shown([edited], { width: 120 });
    const words = inside(element, '[part=meta] > span.quiet');
    const signs = ['::before', '::after'].map((name) => getComputedStyle(words, name).content);
    expect(signs).to.deep.equal(['"("', '")"']);
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

  describe('of the actions below a comment', () => {
    const counts = [3, 45, 678];
    const voted = (id: string, up: number, replies: Written[] = []) => ({
      ...comment(id, 'a', replies),
      votes: { up },
    });
    /** Three levels, each with votes of one, two and three digits. */
    const thread = counts.map((up) => voted(`${up}`, up, [voted(`${up}-1`, up, [voted(`${up}-2`, up)])]));
    const middles = (line: Element) =>
      [...line.children].map((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return Math.round((top + bottom) / 2);
      });

    for (const lang of everyLanguage)
      it(`has one line on a phone: ${lang}`, async () => {
        const element = await shown(thread, { width: 320, lang, dir: directionOf(lang) });
        const lines = [...element.shadowRoot!.querySelectorAll('[part~=actions]')];
        expect(lines).to.have.length(9);
        for (const width of [320, 304, 288, 260])
          for (const line of lines) {
            element.parentElement!.style.inlineSize = `${width}px`;
            const where = `${line.closest('li')!.id}, ${width} px`;
            expect(line.children, where).to.have.length(3);
            expect(new Set(middles(line)).size, where).to.equal(1);
          }
        expect(unreadable(element)).to.deep.equal([]);
      });

    it('leaves out the word of a vote where there is little room, and has it for those who do not see', async () => {
      const element = await shown([voted('1', 12)], { width: 600 });
      await import('../../src/comments/live/live.js');
      const vote = inside(element, '[data-do=vote]');
      const point = () => vote.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      const word = vote.querySelector('span')!;
      const wide = vote.offsetWidth;
      await soon(() => point() && word.offsetWidth > 30 && !vote.title, 'the word');
      element.parentElement!.style.inlineSize = '300px';
      expect(vote.offsetWidth).to.be.below(wide - 30);
      expect(vote.innerText.trim()).to.match(/12$/);
      expect(vote.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Useful 12');
      await soon(() => point() && vote.title === 'Useful', 'the title');
    });
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

    it('names every reason of a report whole, in large type, too', async () => {
      for (const lang of everyLanguage) {
        const element = await shown([comment('1', 'Hello')], { width: 320, lang, dir: directionOf(lang) });
        element.style.fontSize = '32px';
        inside(element, '[data-do=more]').click();
        await soon(() => inside(element, '[data-do=report]'), 'the menu');
        inside(element, '[data-do=report]').click();
        await soon(() => inside(element, '[type=radio]'), 'the question');
        const { left, right } = inside(element, '.choice').getBoundingClientRect();
        const reasons = [...element.shadowRoot!.querySelectorAll('.choice label')];
        expect(reasons, lang).to.have.length(4);
        for (const reason of reasons) {
          const words = wordsOf(reason);
          expect(
            words.left >= left && words.right <= right,
            `${lang}: ${reason.textContent!.trim()}`,
          ).to.equal(true);
        }
        expect(unreadable(element), lang).to.deep.equal([]);
        element.remove();
      }
    });

    it('breaks no word of the invitation to write, in large type on a phone, too', async () => {
      for (const lang of everyLanguage) {
        const element = await shown([], { width: 343, lang, dir: directionOf(lang) });
        element.style.fontSize = '32px';
        const field = inside(element, 'textarea') as HTMLTextAreaElement;
        const { paddingInlineStart, font } = getComputedStyle(field);
        const words = document.createElement('p');
        words.style.cssText = `font: ${font}; inline-size: ${field.clientWidth - 2 * parseFloat(paddingInlineStart)}px`;
        words.lang = lang;
        words.textContent = field.placeholder;
        field.after(words);
        words.style.overflowWrap = 'normal';
        expect(words.scrollWidth, `${lang}: ${field.placeholder}`).to.be.at.most(words.clientWidth);
        element.remove();
      }
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
