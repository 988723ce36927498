import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityTree, focusedNode } from '../support/measure.js';
import { atOnce, story } from './story.js';
import { onBothOrigins, type Stage } from './support.js';

const longStory = story('<inlay-comments loading="eager" limit="3"></inlay-comments>');

/** Waits until assistive technology finds this focused. */
async function focusAt(page: Page, wanted: string | RegExp): Promise<void> {
  const is = (node: string) => (typeof wanted === 'string' ? node === wanted : wanted.test(node));
  let node = await focusedNode(page);
  for (let tries = 0; tries < 100 && !is(node); tries++) {
    await page.waitForTimeout(50);
    node = await focusedNode(page);
  }
  assert.ok(is(node), `The focus is at "${node}", not at "${String(wanted)}".`);
}

/** Presses Tab until assistive technology finds this focused. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if ((await focusedNode(page)) === wanted) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach "${wanted}"; it is at "${await focusedNode(page)}".`);
}

/** The comment that has the focus, and whether it is in the window. */
const focusedComment = (page: Page) =>
  page.evaluate(() => {
    const article = document.querySelector('inlay-comments')!.shadowRoot!.activeElement!;
    const { top } = article.getBoundingClientRect();
    const text = article.querySelector('[part=body]')?.textContent;
    return { text, visible: top >= 0 && top < innerHeight };
  });

/** Waits until a live region says the words. */
const announced = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached', timeout: 30_000 });

async function post(stage: Stage, text: string, parent = ''): Promise<string> {
  const answer = await fetch(`${stage.server.url}/v1/comments`, {
    method: 'POST',
    headers: { Origin: stage.site },
    body: new URLSearchParams({ page: `${stage.site}/`, text, name: 'Ada', parent }),
  });
  assert.ok(answer.ok, await answer.clone().text());
  return ((await answer.json()) as { id: string }).id;
}

onBothOrigins(
  'a long thread by keyboard alone',
  { config: { comments: atOnce }, pages: { 'index.html': longStory } },
  (stage) => {
    const ids: string[] = [];
    before(async () => {
      for (let number = 1; number <= 7; number++) ids.push(await post(stage(), `comment ${number}`));
      for (let number = 1; number <= 12; number++) await post(stage(), `answer ${number}`, ids[0]);
    });

    test('shows more replies and more comments, and moves on to the first of them', async () => {
      const { page, problems } = await stage().open('/');
      await page.getByText('comment 3', { exact: true }).waitFor();
      await tabTo(page, 'button: Show more replies');
      await page.keyboard.press('Enter');
      await focusAt(page, /^article: /);
      assert.match((await focusedComment(page)).text!, /^answer \d+$/);
      assert.ok((await focusedComment(page)).visible);
      await tabTo(page, 'button: Show more comments');
      await page.keyboard.press('Enter');
      await page.getByText('comment 4', { exact: true }).waitFor();
      await focusAt(page, /^article: /);
      assert.deepEqual(await focusedComment(page), { text: 'comment 4', visible: true });
      const tree = await accessibilityTree(page);
      const comments = await page.locator('inlay-comments article').count();
      assert.equal(tree.filter((node) => node === 'heading: Ada').length, comments);
      assert.deepEqual(problems, []);
      await page.context().close();
    });

    test('leads from a link to its comment, though the first part of the thread does not hold it', async () => {
      const { page, problems } = await stage().open(`/#comment-${ids[6]}`);
      await page.getByText('comment 7', { exact: true }).waitFor();
      await focusAt(page, /^article: /);
      assert.deepEqual(await focusedComment(page), { text: 'comment 7', visible: true });
      // a comment's own link, by its time
      await page.goto('about:blank');
      await page.goto(stage().site);
      await page.getByText('comment 1', { exact: true }).waitFor();
      await tabTo(page, 'link: now');
      await page.keyboard.press('Enter');
      await focusAt(page, /^article: /);
      assert.equal(new URL(page.url()).hash, `#comment-${ids[0]}`);
      // with a mouse, too, the reader sees which one it is
      const second = page.locator(`inlay-comments #comment-${ids[1]} > article`);
      await second.locator('[part~=permalink]').click();
      await second.and(page.locator(':focus-visible')).waitFor({ timeout: 10_000 });
      assert.deepEqual(problems, []);
      await page.context().close();
    });

    test('reports a comment, and can change its mind', async () => {
      const { page: reader, problems } = await stage().open('/');
      await reader.getByText('comment 1', { exact: true }).waitFor();
      await tabTo(reader, 'button: More actions: Ada, expanded false');
      await reader.keyboard.press('Enter');
      await focusAt(reader, 'button: Copy link');
      await tabTo(reader, 'button: Report');
      await reader.keyboard.press('Enter');
      await focusAt(reader, 'radio: Spam or fraud, checked true');
      await tabTo(reader, 'button: Cancel');
      await reader.keyboard.press('Enter');
      await focusAt(reader, 'button: More actions: Ada, expanded false');
      await reader.keyboard.press('Enter');
      await tabTo(reader, 'button: Report');
      await reader.keyboard.press('Enter');
      await focusAt(reader, 'radio: Spam or fraud, checked true');
      await reader.keyboard.press('ArrowDown');
      await focusAt(reader, 'radio: Insult or hate, checked true');
      await tabTo(reader, 'button: Send report');
      await reader.keyboard.press('Enter');
      await announced(reader, 'A moderator will look at it.');
      await focusAt(reader, 'button: More actions: Ada, expanded false');
      assert.deepEqual(problems, []);
      await reader.context().close();
    });

    test('counts a vote and takes it back', async () => {
      const { page, problems } = await stage().open('/');
      await page.getByText('comment 1', { exact: true }).waitFor();
      await tabTo(page, 'button: Useful');
      await page.keyboard.press('Enter');
      await announced(page, 'Your vote is counted.');
      await focusAt(page, 'button: Useful 1, pressed true');
      await page.keyboard.press('Enter');
      await announced(page, 'Your vote is taken back.');
      await focusAt(page, 'button: Useful');
      assert.deepEqual(problems, []);
      await page.context().close();
    });
  },
);
