import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { atOnce, story } from './story.js';
import { onBothOrigins } from './support.js';

const text = `<p>${'Once upon a time. '.repeat(60)}</p>`.repeat(20);
const plain = `<ol>${[1, 2].map((n) => `<li id="comment-${n}"><p>Remark ${n}</p></li>`).join('')}</ol>
  <form method="post"><textarea name="text"></textarea></form>`;

/** What a page may hold where its comments will be, and what may stand below them. */
const pages = {
  'nothing yet': { inside: '', below: '<p>What stands below.</p>' },
  'a few plain comments': { inside: plain, below: '<p>What stands below.</p>' },
  'a few plain comments, and much below': { inside: plain, below: text },
};

const pathOf = (name: string) => `${name.replaceAll(/\W+/g, '-')}.html`;

onBothOrigins(
  'a jump to the comments',
  {
    config: { comments: atOnce },
    pages: Object.fromEntries(
      Object.entries(pages).map(([name, { inside, below }]) => [
        pathOf(name),
        story(`<article><h1>A story</h1><a href="#comments">Comments</a>${text}</article>
          <section id="comments"><inlay-comments page="/story/">${inside}</inlay-comments></section>
          <footer>${below}</footer>`),
      ]),
    ),
  },
  (stage) => {
    before(async () => {
      for (let n = 1; n <= 40; n++) {
        const answer = await fetch(`${stage().server.url}/v1/comments`, {
          method: 'POST',
          headers: { Origin: stage().site },
          body: new URLSearchParams({
            ...{ page: `${stage().site}/story/`, name: 'Ada' },
            text: `Remark ${n}\n\n${'More of it. '.repeat(30 * (n % 4))}`,
          }),
        });
        assert.equal(answer.status, 201);
      }
    });

    const topOf = (page: Page, selector: string) =>
      page.locator(selector).evaluate((one) => one.getBoundingClientRect().top);

    /** Opens the page while its files and answers are slow, as on a train. */
    const open = (path: string) =>
      stage().open(path, { viewport: { width: 800, height: 900 } }, async (page) => {
        const late = async (route: Route) => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          await route.continue();
        };
        await page.route(/\.js$|\/v1\//, late);
      });

    const shown = (page: Page) => page.locator('inlay-comments [part~=permalink]').first().waitFor();

    for (const name of Object.keys(pages)) {
      test(`by the address of the page stays at their head: ${name}`, async () => {
        const { page } = await open(`/${pathOf(name)}#comments`);
        await shown(page);
        await page.waitForTimeout(1500);
        assert.ok(Math.abs(await topOf(page, '#comments')) < 2, String(await topOf(page, '#comments')));
        await page.context().close();
      });

      test(`by a link stays at their head: ${name}`, async () => {
        const { page } = await open(`/${pathOf(name)}`);
        await page.getByRole('link', { name: 'Comments' }).click();
        await shown(page);
        await page.waitForTimeout(1500);
        assert.ok(Math.abs(await topOf(page, '#comments')) < 2, String(await topOf(page, '#comments')));
        await page.context().close();
      });
    }

    for (const id of [3, 30])
      test(`to one of them, the ${id}th, ends there`, async () => {
        const { page } = await open(`/${pathOf('a few plain comments')}#comment-${id}`);
        await shown(page);
        await page.waitForTimeout(1500);
        const top = await page
          .locator(`inlay-comments #comment-${id}`)
          .evaluate((one) => one.getBoundingClientRect().top);
        assert.ok(top > -2 && top < 40, String(top));
        await page.context().close();
      });
  },
);
