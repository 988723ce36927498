import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { newAuthor, newComment } from '../../src/comments/defaults.js';
import { recordShifts, shiftsOf } from '../support/measure.js';
import { story } from './story.js';
import { onBothOrigins } from './support.js';

const page = (paragraphs: number, plain = '') =>
  story(`${`<p>${'Once upon a time. '.repeat(60)}</p>`.repeat(paragraphs)}
  <inlay-comments loading="eager">${plain}</inlay-comments><footer><p>What stands below.</p></footer>`);

/** What readers without JavaScript get. */
const plain = '<form action="/v1/comments" method="post"><textarea name="text"></textarea></form>';

/** px between the end of what the element shows and what follows it. */
const blank = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('inlay-comments')!;
    const content = element.shadowRoot!.querySelector('.box:not([aria-busy]) > :last-child, .message')!;
    return Math.round(element.getBoundingClientRect().bottom - content.getBoundingClientRect().bottom);
  });

/** An answer of comments that take less room than there is for them. */
const few = (page: string) => ({
  page,
  comments: ['1', '2', '3'].map((id) =>
    newComment({ id, text: 'A word.', author: newAuthor({ name: 'Ada' }) }),
  ),
  count: 3,
});

const whenNoneIsLeft = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('inlay-comments')!.style.minBlockSize);

type Answers = 'none' | 'few' | 'failure';

onBothOrigins(
  'the space of comments that are few or none',
  { pages: { 'long.html': page(40), 'short.html': page(1), 'plain.html': page(40, plain) } },
  (stage) => {
    /** The page at its end, before the thread's answer comes. */
    const open = async (
      path: string,
      { jumps = true, reducedMotion = false, answers = 'none' as Answers } = {},
    ) => {
      let release!: () => void;
      const held = new Promise<void>((resolve) => (release = resolve));
      const answer = async (route: Route) => {
        await held;
        const page = new URL(route.request().url()).searchParams.get('page')!;
        if (answers === 'few') return route.fulfill({ json: few(page) });
        await (answers === 'failure' ? route.fulfill({ status: 500 }) : route.continue());
      };
      const opened = await stage().open(
        path,
        {
          viewport: { width: 1280, height: 900 },
          reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
        },
        async (page) => {
          await recordShifts(page);
          await page.route(/\/v1\/comments\?/, answer);
        },
      );
      await opened.page.waitForFunction(() =>
        document.querySelector('inlay-comments')!.matches(':state(loading)'),
      );
      if (jumps) await opened.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      // what is below is drawn where it stands now
      await opened.page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))),
      );
      const bottom = () =>
        opened.page.evaluate(() => document.querySelector('footer')!.getBoundingClientRect().bottom);
      const before = await bottom();
      release();
      await opened.page.waitForFunction(() =>
        document
          .querySelector('inlay-comments')!
          .shadowRoot!.querySelector('[part=empty], .message, article[part~=comment]'),
      );
      return { ...opened, bottom, before };
    };

    for (const [path, answers, place] of [
      ['/long.html', 'none', 'at the end of an article'],
      ['/long.html', 'few', 'at the end of an article'],
      ['/long.html', 'failure', 'at the end of an article'],
      ['/plain.html', 'few', 'in place of a plain form'],
    ] as const)
      test(`is no blank ${place}, where what follows stays: ${answers}`, async () => {
        const { page, bottom, before } = await open(path, { answers });
        assert.equal(await blank(page), 0);
        assert.ok(Math.abs((await bottom()) - before) < 1);
        assert.deepEqual(await shiftsOf(page), []);
        await page.context().close();
      });

    for (const jumps of [false, true])
      test(`goes bit by bit from a page that is shorter than the window, ${jumps ? 'at its end' : 'unread'}`, async () => {
        const { page } = await open('/short.html', { jumps });
        await whenNoneIsLeft(page);
        assert.equal(await blank(page), 0);
        assert.deepEqual(await shiftsOf(page), []);
        await page.context().close();
      });

    test('goes with the first key where readers want nothing to move by itself', async () => {
      const { page } = await open('/short.html', { reducedMotion: true });
      assert.ok((await blank(page)) > 100);
      // the code that listens may still be on its way at the first
      while ((await blank(page)) > 0) await page.keyboard.press('Shift');
      await page.context().close();
    });
  },
);
