import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { clean, isWide, openAdmin, showQueue, type Admin } from './admin.js';

const environment = {
  INLAY_SITES: JSON.stringify([{ name: 'News', origins: ['https://news.example'] }]),
  INLAY_COMMENTS_MODERATION: 'all',
  INLAY_COMMENTS_PER_HOUR: '1000',
};

describe('the owner’s pages of the admin', () => {
  let admin: Admin;

  before(async () => void (admin = await openAdmin({}, environment)));
  after(() => admin?.close());

  const say = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
  const post = async (text: string, name = '', email = '') => {
    const answer = await fetch(`${admin.server.url}/v1/comments`, {
      method: 'POST',
      headers: { Origin: 'https://news.example' },
      body: new URLSearchParams({ page: 'https://news.example/story', text, name, email }),
    });
    assert.equal(answer.status, 202);
    return ((await answer.json()) as { id: string }).id;
  };
  const signIn = async (token: string) => {
    const page = await admin.browser.newPage();
    await page.goto(`${admin.server.url}/admin/`);
    await page.getByLabel('Your token').fill(token);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    return page;
  };

  it('create a token for a role, show it once, and revoke it, which its holder is told', async () => {
    const { page, problems } = await admin.enter('#tokens');
    await page.getByRole('button', { name: 'Create a token' }).click();
    await page.getByRole('heading', { name: 'Create a token' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Write a name.').waitFor();
    await clean(page);
    await page.getByLabel('Name', { exact: true }).fill('Mo');
    await page.getByLabel('Role').selectOption('moderator');
    for (const wrong of ['-3', 'soon', '0']) {
      await page.getByLabel('Expires after, in days').fill(wrong);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Enter a number of days, 1 or more.').waitFor();
    }
    await page.getByLabel('Expires after, in days').fill('30');
    await page.getByRole('button', { name: 'Save' }).click();
    const secret = page.getByLabel('Your token');
    await secret.waitFor();
    await clean(page);
    const token = await secret.inputValue();
    // this browser asks first whether a page may use the clipboard
    await page.getByRole('button', { name: 'Copy' }).click();
    await say(page, 'Copied.');

    const other = await signIn(token);
    const pages = other.getByRole('navigation', { name: 'Admin' }).getByRole('link');
    assert.deepEqual(await pages.allTextContents(), ['Comments']);
    await other.goto(`${admin.server.url}/admin/#tokens`);
    await other.getByText('not for the role of your token').waitFor();

    await page.getByRole('button', { name: 'Revoke the token of Mo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await say(page, 'The token of Mo was revoked.');
    await other.reload();
    await other.getByText('You were signed out: The server does not know this token.').waitFor();
    await clean(other);
    await other.close();
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('find a person’s comments, export them, and erase them after asking', async () => {
    await post('one', 'Bo', 'bo@post.example');
    await post('two', 'Bo', 'bo@post.example');
    const { page, problems } = await admin.enter('#people');
    await page.getByRole('searchbox').fill('nobody@post.example');
    await page.keyboard.press('Enter');
    await say(page, 'No comments under this address or name.');
    await page.getByRole('searchbox').fill('BO@post.example');
    await page.keyboard.press('Enter');
    await page.getByText('2 comments', { exact: true }).waitFor();
    await clean(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    assert.equal((await download).suggestedFilename(), 'BO@post.example.jsonl');
    await say(page, '2 comments exported.');
    await page.getByRole('button', { name: 'Erase' }).click();
    await page.getByText('Erase all 2 comments by “BO@post.example” for good?').waitFor();
    await clean(page);
    await page.keyboard.press('Escape');
    assert.equal(await page.getByText('2 comments', { exact: true }).count(), 1);
    await page.getByRole('button', { name: 'Erase' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
    await say(page, '2 comments erased.');
    const { count } = (await (await admin.api('GET', 'people?author=bo@post.example')).json()) as {
      count: number;
    };
    assert.equal(count, 0);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('have a public name of their own, which replies carry', async () => {
    const id = await post('a question');
    await admin.api('POST', 'comments', { action: 'approve', ids: id });
    const { page, problems } = await admin.enter('#account');
    await page.getByLabel('Public name').fill('The editors');
    await page.getByRole('button', { name: 'Save' }).click();
    await say(page, 'Saved.');
    await clean(page);
    await page.getByRole('link', { name: 'Comments' }).click();
    await showQueue(page, 'Approved');
    const item = page.getByRole('article').filter({ hasText: 'a question' });
    await item.getByRole('button', { name: 'Reply' }).click();
    await item.getByText('Shown as The editors.').waitFor();
    await page.getByLabel('Your reply').fill('an answer');
    await page.getByLabel('Badge').selectOption('author');
    await item.getByRole('button', { name: 'Reply' }).click();
    await page.getByText('Reply posted.').waitFor();
    const thread = await fetch(`${admin.server.url}/v1/comments?page=https://news.example/story`);
    const { comments } = (await thread.json()) as { comments: { replies: { author: object }[] }[] };
    assert.deepEqual(
      comments.flatMap(({ replies }) => replies.map(({ author }) => author)),
      [{ name: 'The editors', url: null, avatar: null, badge: 'author' }],
    );
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('see the number of waiting comments in the title, and an empty queue fills itself', async () => {
    const { page, problems } = await admin.enter();
    await page.getByText('Nothing to do here.').waitFor();
    assert.equal(await page.title(), 'Comments · Admin');
    await post('come while nobody looked');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('come while nobody looked').waitFor();
    await page.waitForFunction(() => document.title === '(1) Comments · Admin');
    await page.getByRole('link', { name: 'Pending 1', exact: true }).waitFor();
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('turn single-key shortcuts off', async () => {
    const id = await post('stays where it is');
    const { page, problems } = await admin.enter('#account');
    await page.getByLabel('Single-key shortcuts').uncheck();
    await page.getByRole('link', { name: 'Comments' }).click();
    await page.getByText('stays where it is').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.keyboard.press('?');
    assert.equal(await page.getByText('next comment').count(), 0);
    const { comments } = (await (await admin.api('GET', 'comments?queue=pending')).json()) as {
      comments: { id: string }[];
    };
    assert.ok(comments.some((comment) => comment.id === id));
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('fit a phone, left to right and right to left', async () => {
    const { page } = await admin.enter('', { viewport: { width: 320, height: 640 } });
    for (const hash of ['#tokens', '#people', '#account'])
      for (const dir of ['ltr', 'rtl'] as const) {
        await page.goto(`${admin.server.url}/admin/${hash}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        assert.equal(await isWide(page, dir), false, `${hash} ${dir}`);
      }
    await page.context().close();
  });
});
