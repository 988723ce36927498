import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { recordShifts, shiftsOf } from '../support/measure.js';
import { story } from './story.js';
import { onBothOrigins } from './support.js';

const page = (paragraphs: number) =>
  story(`${`<p>${'Once upon a time. '.repeat(60)}</p>`.repeat(paragraphs)}
  <inlay-comments loading="eager"></inlay-comments><footer><p>What stands below.</p></footer>`);

/** px between the end of what the element shows and what follows it. */
const blank = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('inlay-comments')!;
    const content = element.shadowRoot!.querySelector('.box:not([aria-busy]) > :last-child, .message')!;
    return Math.round(element.getBoundingClientRect().bottom - content.getBoundingClientRect().bottom);
  });

const whenNoneIsLeft = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('inlay-comments')!.style.minBlockSize);

onBothOrigins(
  'the space of comments that are few or none',
  { pages: { 'long.html': page(40), 'short.html': page(1) } },
  (stage) => {
    /** The page at its end, before the thread's answer comes. */
    const open = async (path: string, { jumps = true, reducedMotion = false, fails = false } = {}) => {
      let release!: () => void;
      const held = new Promise<void>((resolve) => (release = resolve));
      const answer = async (route: Route) => {
        await held;
        await (fails ? route.fulfill({ status: 500 }) : route.continue());
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
        document.querySelector('inlay-comments')!.shadowRoot!.querySelector('[part=empty], .message'),
      );
      return { ...opened, bottom, before };
    };

    for (const fails of [false, true])
      test(`is no blank at the end of an article, where what follows stays${fails ? ', after a failure too' : ''}`, async () => {
        const { page, bottom, before } = await open('/long.html', { fails });
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
