import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { newAuthor, newComment } from '../../src/comments/defaults.js';
import { recordShifts, shiftsOf } from '../support/measure.js';
import { story } from './story.js';
import { onBothOrigins } from './support.js';

const text = (paragraphs: number) => `<p>${'Once upon a time. '.repeat(60)}</p>`.repeat(paragraphs);

const page = (paragraphs: number, plain = '', below = 0) =>
  story(`${text(paragraphs)}<inlay-comments loading="eager">${plain}</inlay-comments>
  <footer><p>What stands below.</p>${text(below)}</footer>`);

/** What readers without JavaScript get. */
const plain = '<form action="/v1/comments" method="post"><textarea name="text"></textarea></form>';

/** px between the end of what the element shows and what follows it. */
const blank = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('inlay-comments')!;
    const content = element.shadowRoot!.querySelector('.box:not([aria-busy]) > :last-child, .message')!;
    return Math.round(element.getBoundingClientRect().bottom - content.getBoundingClientRect().bottom);
  });

/** How many comments take less room than there is for them, or more. */
const counts = { few: 3, many: 25 };

const answerOf = (page: string, count: number) => ({
  page,
  comments: Array.from({ length: count }, (_, index) =>
    newComment({ id: String(index + 1), text: 'A word.', author: newAuthor({ name: 'Ada' }) }),
  ),
  count,
});

/** What an owner writes in a sheet of the page. */
const addStyles = (page: Page, styles: string) =>
  page.addInitScript((styles) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
  }, styles);

const whenNoneIsLeft = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('inlay-comments')!.style.minBlockSize);

type Answers = 'none' | 'failure' | keyof typeof counts;

onBothOrigins(
  'the space of comments',
  {
    pages: {
      'long.html': page(40),
      'short.html': page(1),
      'plain.html': page(40, plain),
      'middle.html': page(40, '', 40),
    },
  },
  (stage) => {
    /**
     * The page before the thread's answer comes: at its end, or where the element ends `end` px below the top of the
     * screen.
     */
    const open = async (
      path: string,
      {
        jumps = true,
        reducedMotion = false,
        answers = 'none' as Answers,
        end = null as number | null,
        styles = '',
        watched = 'footer',
      } = {},
    ) => {
      let release!: () => void;
      const held = new Promise<void>((resolve) => (release = resolve));
      const answer = async (route: Route) => {
        await held;
        const page = new URL(route.request().url()).searchParams.get('page')!;
        if (answers === 'few' || answers === 'many')
          return route.fulfill({ json: answerOf(page, counts[answers]) });
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
          if (styles) await addStyles(page, styles);
          await page.route(/\/v1\/comments\?/, answer);
        },
      );
      await opened.page.waitForFunction(() =>
        document.querySelector('inlay-comments')!.matches(':state(loading)'),
      );
      if (jumps)
        await opened.page.evaluate((end) => {
          const { bottom } = document.querySelector('inlay-comments')!.getBoundingClientRect();
          scrollTo(0, end === null ? document.documentElement.scrollHeight : scrollY + bottom - end);
        }, end);
      // what is below is drawn where it stands now
      await opened.page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))),
      );
      const bottom = () =>
        opened.page.evaluate(
          (selector) => document.querySelector(selector)!.getBoundingClientRect().bottom,
          watched,
        );
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

    for (const [place, end] of [
      ['above the screen', -2000],
      ['that ends at its top', 4],
      ['that ends in its middle', 450],
    ] as const)
      test(`grows into a thread ${place}, and what is below stays`, async () => {
        const { page, bottom, before } = await open('/middle.html', { answers: 'many', end });
        await page.waitForTimeout(500);
        assert.ok(Math.abs((await bottom()) - before) < 1, `${await bottom()} px, before ${before} px`);
        assert.deepEqual(await shiftsOf(page), []);
        await page.context().close();
      });

    for (const [place, end, styles] of [
      ['whose head has just left the screen', 1000, ''],
      ['that begins on the screen', 800, 'inlay-comments { min-block-size: 10em }'],
    ] as const)
      test(`grows into a thread ${place}, and what is above stays`, async () => {
        const watched = 'p:has(+ inlay-comments)';
        const { page, bottom, before } = await open('/middle.html', {
          answers: 'many',
          end,
          styles,
          watched,
        });
        assert.equal(await bottom(), before);
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
