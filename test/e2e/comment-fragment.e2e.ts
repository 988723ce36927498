import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { recordShifts, shiftsOf } from '../support/measure.js';
import { atOnce, story } from './story.js';
import { onBothOrigins } from './support.js';

declare global {
  interface Window {
    /** frames, and those among them without a comment on the page */
    drawn: { all: number; bare: number };
  }
}

const place = '<!-- comments -->';
const whole = story(`<article><h1>A story</h1>${'<p>Once upon a time.</p>'.repeat(5)}</article>
  <inlay-comments loading="eager">${place}</inlay-comments>
  <footer><p>What stands below.</p></footer>`);

/** Whether each frame, from the first on, shows a comment: the fragment's or the widget's. */
const watchFrames = (page: Page) =>
  page.addInitScript(() => {
    window.drawn = { all: 0, bare: 0 };
    const frame = {
      look() {
        requestAnimationFrame(frame.look);
        // the footer comes last
        if (!document.querySelector('footer')) return;
        const element = document.querySelector('inlay-comments')!;
        const roots = [element, element.shadowRoot];
        window.drawn.all++;
        if (!roots.some((root) => root?.querySelector('#comment-1')?.getClientRects().length))
          window.drawn.bare++;
      },
    };
    frame.look();
  });

onBothOrigins(
  'a page with the comments built in',
  { config: { comments: atOnce }, pages: { 'story/index.html': whole } },
  (stage) => {
    const count = 20;
    before(async () => {
      for (let n = 1; n <= count; n++) {
        const answer = await fetch(`${stage().server.url}/v1/comments`, {
          method: 'POST',
          headers: { Origin: stage().site },
          body: new URLSearchParams({
            page: `${stage().site}/story/`,
            text: `Remark ${n}\n\n${'More of it. '.repeat(10 * (n % 4))}`,
            name: n % 3 ? 'Ada Lund' : '',
          }),
        });
        assert.equal(answer.status, 201);
      }
    });

    /** The page as it is before the script comes; `upgrade` lets it come and waits until the widget shows. */
    const open = async (profile: BrowserContextOptions = {}) => {
      const { server, site, write } = stage();
      const fragment = await fetch(
        `${server.url}/v1/embed/comments?page=${encodeURIComponent(`${site}/story/`)}`,
      );
      write('story/index.html', whole.replace(place, await fragment.text()));
      let release!: () => void;
      const held = new Promise<void>((resolve) => (release = resolve));
      const { page, problems } = await stage().open('/story/', profile, async (page) => {
        await recordShifts(page);
        await watchFrames(page);
        await page.route('**/inlay.js', async (route) => {
          await held;
          await route.continue();
        });
        // the document's load waits for the script
        page.goto = (
          (goto) => (url) =>
            goto.call(page, url, { waitUntil: 'commit' })
        )(page.goto);
      });
      await page.getByText('What stands below.').waitFor();
      const upgrade = async () => {
        release();
        await page.locator('inlay-comments [part~=list] > [part~=item]').first().waitFor();
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
      };
      return { page, problems, upgrade };
    };
    /** Where the comment stands on the screen, in the fragment or the widget. */
    const topOf = (page: Page, id: number) =>
      page.evaluate((id) => {
        const element = document.querySelector('inlay-comments')!;
        const [light, own] = [element, element.shadowRoot].map((root) =>
          root?.querySelector(`#comment-${id}`),
        );
        return (own ?? light)!.getBoundingClientRect().top;
      }, id);

    test('shows them before the script, and in every frame until the widget has taken over', async () => {
      const { page, problems, upgrade } = await open();
      await page.getByText('Remark 1', { exact: true }).waitFor();
      await upgrade();
      assert.equal(
        await page.getByText('Remark 1', { exact: true }).count(),
        2,
        'the fragment stays in the page',
      );
      assert.equal(await page.getByText('Remark 1', { exact: true }).last().isVisible(), true);
      const { all, bare } = await page.evaluate(() => window.drawn);
      assert.ok(all > 1);
      assert.equal(bare, 0, `${bare} of ${all} frames without a comment`);
      assert.deepEqual(await shiftsOf(page), []);
      assert.deepEqual(problems, []);
      await page.context().close();
    });

    test('leaves the comment that is being read where it is', async () => {
      const { page, upgrade } = await open();
      await page
        .locator('#comment-12')
        .evaluate((comment) => scrollTo(0, scrollY + comment.getBoundingClientRect().top - 200));
      const was = await topOf(page, 12);
      await upgrade();
      assert.ok(Math.abs((await topOf(page, 12)) - was) < 40, `from ${was} to ${await topOf(page, 12)}`);
      assert.deepEqual(await shiftsOf(page), []);
      await page.context().close();
    });

    test('moves nothing below that is on the screen', async () => {
      const { page, upgrade } = await open();
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await upgrade();
      assert.deepEqual(await shiftsOf(page), []);
      await page.context().close();
    });

    test('carries over what is typed, with caret and focus, and leaves the field where it is', async () => {
      const { page, problems, upgrade } = await open();
      const field = page.locator('inlay-comments > section textarea');
      await field.fill('Half a thought');
      await page.locator('inlay-comments > section [name=name]').fill('Bo');
      await field.evaluate((one: HTMLTextAreaElement) => (one.focus(), one.setSelectionRange(4, 4)));
      await page.evaluate(() => scrollTo(0, 100));
      const was = (await field.boundingBox())!.y;
      await upgrade();
      const own = page.locator('inlay-comments').locator('textarea:visible');
      await page.waitForFunction(
        () => document.querySelector('inlay-comments')!.shadowRoot!.activeElement?.localName === 'textarea',
      );
      assert.equal(await own.inputValue(), 'Half a thought');
      assert.equal(await page.locator('inlay-comments').locator('[name=name]:visible').inputValue(), 'Bo');
      await page.keyboard.insertText('NEW');
      assert.equal(await own.inputValue(), 'HalfNEW a thought');
      assert.ok(
        Math.abs((await own.boundingBox())!.y - was) < 2,
        `from ${was} to ${(await own.boundingBox())!.y}`,
      );
      assert.deepEqual(problems, []);
      await page.context().close();
    });
  },
);
