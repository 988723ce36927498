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
