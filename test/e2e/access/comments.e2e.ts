import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { atOnce, story } from '../story.js';
import { onBothOrigins, type Stage } from '../support.js';
import { listen, Reader } from './reader.js';

const config = { comments: { ...atOnce, name: 'required' } };

const storyIn = (lang: string, dir: string) =>
  story().replace('<html lang="en">', `<html lang="${lang}" dir="${dir}">`);
const pages = {
  'index.html': story(),
  'ar/index.html': storyIn('ar', 'rtl'),
  'de/index.html': storyIn('de', 'ltr'),
};
let opened = 0;

/** Opens a thread of its own, in which each of the comments replies to the one before. */
async function open(
  stage: Stage,
  comments: string[] = [],
  folder = '/',
): Promise<{ reader: Reader; page: Page; problems: string[] }> {
  const path = `${folder}?${opened++}`;
  let parent = '';
  for (const text of comments) {
    const answer = await fetch(`${stage.server.url}/v1/comments`, {
      method: 'POST',
      headers: { Origin: stage.site },
      body: new URLSearchParams({ page: stage.site + path, text, name: 'Ada', parent }),
    });
    parent = ((await answer.json()) as { id: string }).id;
  }
  const { page, problems } = await stage.open(path, {}, listen);
  await page.locator('inlay-comments textarea').waitFor();
  if (comments.length) await page.getByText(comments[0]!, { exact: true }).waitFor();
  return { reader: new Reader(page), page, problems };
}

onBothOrigins('comments by keyboard and by ear', { config, pages }, (stage) => {
  test('a comment is posted, after errors that are named at their fields, and leave as they are mended', async () => {
    const { reader, page, problems } = await open(stage());
    await page.waitForTimeout(500);
    assert.deepEqual(await reader.heard(), [], 'nothing is announced while the page loads');
    await reader.tabTo('textbox: Comment');
    await page.getByRole('button', { name: 'Post comment' }).waitFor();
    await reader.tabTo('textbox: Email (optional)');
    await reader.type('nonsense');
    await reader.tabTo('button: Post comment');
    await reader.press('Enter', 'textbox: Comment, invalid true');
    await reader.finds('StaticText: Please enter your comment');
    await reader.tabTo('textbox: Name, invalid true');
    await reader.type('Bo');
    await reader.isAt('textbox: Name');
    await reader.findsNo('StaticText: Please enter your name');
    await reader.tabTo('textbox: Email (optional), invalid true');
    await reader.press('End');
    await reader.type('@example.org');
    await reader.isAt('textbox: Email (optional)');
    await reader.tabTo('textbox: Comment, invalid true', 'Shift+Tab');
    await reader.type('From the keyboard');
    await reader.isAt('textbox: Comment');
    await reader.findsNo('StaticText: Please enter your comment');
    assert.deepEqual(await reader.heard(), [], 'what has the focus is not announced as well');
    await reader.tabTo('button: Post comment');
    await reader.press('Space', /^article: /);
    await reader.hears('Your comment is published.');
    await reader.isAt(/^article: /);
    await reader.finds('heading: Bo');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  test('a reply is written, given up, written again and posted', async () => {
    const { reader, page, problems } = await open(stage(), ['The bridge is open.']);
    await reader.tabTo('button: Reply to Ada, expanded false');
    await reader.press('Enter', 'textbox: Reply to Ada');
    await reader.press('Escape', 'button: Reply to Ada, expanded false');
    await reader.press('Enter', 'textbox: Reply to Ada');
    await reader.type('Since when?');
    await reader.press('Escape', 'button: Keep writing');
    await reader.press('Shift+Tab', 'button: Discard');
    await reader.press('Enter', 'button: Reply to Ada, expanded false');
    await reader.press('Enter', 'textbox: Reply to Ada');
    await reader.type('Since noon?');
    await reader.tabTo('textbox: Name');
    await reader.type('Bo');
    await reader.tabTo('button: Post reply');
    await reader.press('Enter', /^article: /);
    await reader.hears('Your comment is published.');
    await reader.finds('heading: Bo');
    await reader.finds('button: 1 reply');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  test('further actions stand in a menu that arrows walk through', async () => {
    const { reader, page, problems } = await open(stage(), ['The bridge is open.']);
    await reader.tabTo('button: More actions: Ada, expanded false');
    await reader.press('Enter', 'button: Copy link');
    await reader.press('ArrowDown', 'button: Report');
    await reader.press('ArrowDown', 'button: Copy link');
    await reader.press('End', 'button: Report');
    await reader.press('Escape', 'button: More actions: Ada, expanded false');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  test('replies are folded away and shown again', async () => {
    const { reader, page, problems } = await open(stage(), ['Is it open?', 'Since noon.']);
    await reader.tabTo('button: 1 reply, expanded true');
    await reader.press('Enter', 'button: 1 reply, expanded false');
    await reader.findsNo('StaticText: Since noon.');
    await reader.press('Space', 'button: 1 reply, expanded true');
    await reader.finds('StaticText: Since noon.');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  for (const { lang, next, back, words } of [
    {
      lang: 'en',
      next: 'ArrowRight',
      back: 'ArrowLeft',
      words: ['Comment', 'Write', 'Preview', 'Bold', 'Italic'],
    },
    {
      lang: 'ar',
      next: 'ArrowLeft',
      back: 'ArrowRight',
      words: ['التعليق', 'كتابة', 'معاينة', 'غامق', 'مائل'],
    },
    {
      lang: 'de',
      next: 'ArrowRight',
      back: 'ArrowLeft',
      words: ['Kommentar', 'Schreiben', 'Vorschau', 'Fett', 'Kursiv'],
    },
  ] as const)
    test(`arrows move between the tabs and between the tools of the form: ${lang}`, async () => {
      const { reader, page, problems } = await open(stage(), [], lang === 'en' ? '/' : `/${lang}/`);
      const [comment, write, preview, bold, italic] = words;
      await reader.tabTo(`textbox: ${comment}`);
      await reader.type('**84 m**');
      await reader.finds(`button: ${bold}`);
      await reader.press('Shift+Tab', `button: ${bold}`);
      await reader.press(next, `button: ${italic}`);
      await reader.press('End');
      await reader.press('Home', `button: ${bold}`);
      await reader.press('Shift+Tab', `tab: ${write}, selected true`);
      await reader.press(next, `tab: ${preview}, selected true`);
      await reader.press('Tab', `tabpanel: ${preview}`);
      await reader.finds('strong: ');
      await reader.press('Shift+Tab', `tab: ${preview}, selected true`);
      await reader.press(back, `tab: ${write}, selected true`);
      await reader.press('Tab', `button: ${bold}`);
      await reader.press('Tab', `textbox: ${comment}`);
      assert.deepEqual(problems, []);
      await page.context().close();
    });
});
