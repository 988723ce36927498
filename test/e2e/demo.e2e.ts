import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { printPaper } from '../../demo/paper.js';
import { faults } from '../support/measure.js';
import { onBothOrigins } from './support.js';

const article = '/culture/choir-of-unsteady-voices/';
const paths = ['/', '/culture/', article, '/authors/ilse-vantry/', '/about/', '/reference/'];

const folder = mkdtempSync(join(tmpdir(), 'inlay-demo-'));
await printPaper(folder);
after(() => rmSync(folder, { recursive: true }));

const options = { demo: folder, config: { comments: { moderation: 'none' } } };

onBothOrigins('the demo newspaper', options, (stage) => {
  test('breaks no rule of the strictest policy', async () => {
    for (const path of paths) {
      const { page, problems } = await stage().open(path);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(
        problems.filter((problem) =>
          /uncaught|Content Security Policy|TrustedScript|TrustedHTML/.test(problem),
        ),
        [],
        path,
      );
      await page.context().close();
    }
  });

  test('fits phones, tablets and desks', async () => {
    for (const path of paths) {
      const { page } = await stage().open(path);
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${path} is ${over} px wider than ${width} px`);
      }
      await page.context().close();
    }
  });

  test('says on a phone what each thing of the reference means, without scrolling sideways', async () => {
    for (const path of ['/reference/inlay-comments/', '/reference/phrases/']) {
      const { page } = await stage().open(path);
      await page.setViewportSize({ width: 320, height: 800 });
      const over = await page
        .locator('.scroll')
        .evaluateAll((tables) => tables.filter((one) => one.scrollWidth > one.clientWidth).length);
      assert.equal(over, 0, path);
      assert.deepEqual(await faults(page), [], path);
      await page.context().close();
    }
  });

  test('has blocks that begin and end where the page does, also where nothing is', async () => {
    for (const path of ['/', '/nothing/here/']) {
      const { page } = await stage().open(path);
      for (const width of [768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const gaps = await page.evaluate(() => {
          const { left, right } = document.querySelector('.colophon')!.getBoundingClientRect();
          const boxes = [...document.querySelectorAll('.blocks > *')].map((one) =>
            one.getBoundingClientRect(),
          );
          return [
            Math.min(...boxes.map((box) => box.left)) - left,
            right - Math.max(...boxes.map((box) => box.right)),
          ];
        });
        assert.deepEqual(gaps.map(Math.round), [0, 0], `${path}, ${width} px`);
      }
      await page.context().close();
    }
  });

  test('answers an address where nothing is with a page that leads on', async () => {
    const { page } = await stage().open('/nothing/here/');
    const answer = await page.reload();
    assert.equal(answer?.status(), 404);
    assert.ok(await page.getByRole('heading', { level: 1, name: 'gone out with the tide' }).isVisible());
    await page.locator('inlay-popular').getByText('Popular now').first().waitFor();
    assert.equal(await page.locator('inlay-visit').count(), 0);
    assert.equal(await page.locator('meta[name=robots][content=noindex]').count(), 1);
    await page.getByRole('link', { name: 'front page' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.context().close();
  });

  test('is whole without JavaScript', async () => {
    const { page } = await stage().open(article, { javaScriptEnabled: false });
    for (const words of ['Popular now', 'Read on', 'Ilse Vantry covers music', 'No account needed'])
      assert.ok(await page.getByText(words).first().isVisible(), words);
    await page.context().close();
  });

  test('takes a comment without JavaScript', async () => {
    const { page } = await stage().open(article, { javaScriptEnabled: false });
    await page.getByLabel('Comment').fill('Written without a script.');
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.waitForURL(/#comment-\d+$/);
    assert.equal(new URL(page.url()).pathname, article);
    const { site, server } = stage();
    const thread = await fetch(`${server.url}/v1/comments?page=${encodeURIComponent(site + article)}`);
    const { comments } = (await thread.json()) as { comments: { text: string }[] };
    assert.deepEqual(
      comments.map(({ text }) => text),
      ['Written without a script.'],
    );
    await page.context().close();
  });

  test('has two even rows of sections on a phone', async () => {
    const { page } = await stage().open('/');
    for (const width of [320, 375, 430]) {
      await page.setViewportSize({ width, height: 800 });
      const boxes = await page.locator('.sections a').evaluateAll((links) =>
        links.map((link) => {
          const { left, top } = link.getBoundingClientRect();
          return [Math.round(left), Math.round(top)] as const;
        }),
      );
      assert.equal(new Set(boxes.map(([, top]) => top)).size, 2, `rows at ${width} px`);
      assert.equal(new Set(boxes.map(([left]) => left)).size, 3, `columns at ${width} px`);
    }
    await page.setViewportSize({ width: 375, height: 800 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '212.5%'));
    const list = page.locator('.sections ul');
    assert.ok(await list.evaluate((box) => box.scrollWidth <= box.clientWidth), 'text of 200 % fits');
    await page.context().close();
  });

  test('has a header whose weather ends where its line ends', async () => {
    const { page } = await stage().open('/');
    const temperature = page.locator('.header-line inlay-weather [part=temperature]');
    await page.waitForLoadState('networkidle');
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const edge = await page.locator('.header-line').evaluate((line) => line.getBoundingClientRect().right);
      const end = await temperature.evaluate((part) => part.getBoundingClientRect().right);
      assert.ok(Math.abs(edge - end) < 1, `${end} px, and the line ends at ${edge} px`);
    }
    await page.context().close();
  });

  test('has articles beside a long thread, wherever the reader is in it', async () => {
    const { page } = await stage().open(article);
    await page.setViewportSize({ width: 1280, height: 800 });
    const list = page.locator('.thread').locator('xpath=following::inlay-latest[1]');
    const thread = page.locator('.thread');
    await thread.evaluate((box) => ((box as HTMLElement).style.minBlockSize = '4000px'));
    for (const depth of [0, 1500, 3000]) {
      await thread.evaluate((box, y) => scrollTo(0, scrollY + box.getBoundingClientRect().top + y), depth);
      const { top } = await list.evaluate((box) => box.getBoundingClientRect());
      assert.ok(top >= 0 && top < 100, `the list stands at ${top} px, ${depth} px down the thread`);
    }
    await page.context().close();
  });

  test('prints an article, its author and its comments, and nothing to press', async () => {
    const { site, server } = stage();
    const path = '/news/ferry-keeps-its-first-sailing/';
    const written = await fetch(`${server.url}/v1/comments`, {
      method: 'POST',
      signal: AbortSignal.timeout(20_000),
      headers: { origin: site, accept: 'application/json' },
      body: new URLSearchParams({ page: site + path, text: 'Printed with the article.' }),
    });
    assert.equal(written.status, 201);
    const { page } = await stage().open(path);
    await page.locator('inlay-comments').scrollIntoViewIfNeeded();
    await page.locator('inlay-comments').getByText('Printed with the article.').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.masthead', 'h1', '.text', 'inlay-author'])
      assert.ok(await page.locator(selector).first().isVisible(), selector);
    assert.ok(await page.getByText('Printed with the article.').isVisible());
    const gone = '.sections, .sidebar, .read-on, .tags, inlay-promo, button, select, textarea';
    assert.equal(await page.locator(gone).filter({ visible: true }).count(), 0);
    await page.context().close();
  });

  test('is accessible in light and dark', async () => {
    for (const path of paths) {
      const { page } = await stage().open(path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await faults(page), [], `${path} ${colorScheme}`);
      }
      await page.context().close();
    }
  });
});
