import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { examplePosts } from '../../../src/posts/states.js';
import { story } from '../story.js';
import { onBothOrigins, type Stage } from '../support.js';
import { listen, Reader } from './reader.js';

const lists =
  '<inlay-popular tabs="now week month" loading="eager" limit="3"></inlay-popular><inlay-latest more limit="2" loading="eager" no-dedupe></inlay-latest>';
const pages = {
  'index.html': story(lists),
  'ar/index.html': story(lists).replace('<html lang="en">', '<html lang="ar" dir="rtl">'),
};

/** The posts of a window have titles of their own; the server has read no pages. */
async function open(stage: Stage, path: string): Promise<{ reader: Reader; page: Page; problems: string[] }> {
  const { page, problems } = await stage.open(path, {}, async (opening) => {
    await listen(opening);
    await opening.route(/\/v1\/(popular|latest)\?/, (route) => {
      const window = new URL(route.request().url()).searchParams.get('window') ?? 'latest';
      const { posts } = examplePosts(7);
      const json = {
        posts: posts.map((post, index) => ({ ...post, image: null, title: `${window} ${index + 1}` })),
      };
      return route.fulfill({ json, headers: { 'access-control-allow-origin': '*' } });
    });
  });
  await page.getByRole('tab').first().waitFor();
  return { reader: new Reader(page), page, problems };
}

onBothOrigins('lists by keyboard and by ear', { pages }, (stage) => {
  for (const { path, next, back, words } of [
    { path: '/', next: 'ArrowRight', back: 'ArrowLeft', words: ['Now', 'Week', 'Month'] },
    { path: '/ar/', next: 'ArrowLeft', back: 'ArrowRight', words: ['الآن', 'الأسبوع', 'الشهر'] },
  ] as const)
    test(`tabs are one stop, arrows choose between them: ${path}`, async () => {
      const { reader, page, problems } = await open(stage(), path);
      const [now, week, month] = words;
      await reader.tabTo(`tab: ${now}, selected true`);
      await reader.press(next, `tab: ${week}, selected true`);
      await reader.finds('link: week 1');
      await reader.finds(`tabpanel: ${week}`);
      await reader.isAt(`tab: ${week}, selected true`);
      await reader.press('End', `tab: ${month}, selected true`);
      await reader.press('Home', `tab: ${now}, selected true`);
      await reader.press(back, `tab: ${month}, selected true`);
      await reader.press('Tab', 'link: month 1');
      await reader.press('Shift+Tab', `tab: ${month}, selected true`);
      assert.deepEqual(await reader.heard(), []);
      assert.deepEqual(problems, []);
      await page.context().close();
    });

  test('more posts follow those that are there, and the focus goes to the first of them', async () => {
    const { reader, page, problems } = await open(stage(), '/');
    await reader.finds('link: latest 2');
    await reader.tabTo('button: Show more');
    await reader.press('Enter', 'link: latest 3');
    await reader.press('Shift+Tab', 'link: latest 2');
    assert.deepEqual(problems, []);
    await page.context().close();
  });
});
