import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { clean, held, openAdmin, showQueue, type Admin } from './admin.js';

const environment = {
  INLAY_SITES: JSON.stringify([{ name: 'News', origins: ['https://news.example'] }]),
  INLAY_COMMENTS_MODERATION: 'all',
  INLAY_COMMENTS_PER_HOUR: '1000',
};

/** The name of the focused element, through all shadow roots. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element?.ariaLabel ?? element?.textContent ?? '').trim();
  });

describe('the comment queue of the admin', () => {
  let admin: Admin;

  before(async () => void (admin = await openAdmin({}, environment)));
  after(() => admin?.close());

  const post = async (text: string, name = '') => {
    const answer = await fetch(`${admin.server.url}/v1/comments`, {
      method: 'POST',
      headers: { Origin: 'https://news.example' },
      body: new URLSearchParams({ page: 'https://news.example/story', text, name }),
    });
    assert.equal(answer.status, 202);
    return ((await answer.json()) as { id: string }).id;
  };
  const decide = (action: string, id: string) => admin.api('POST', 'comments', { action, ids: id });
  const commentOf = async (id: string) => {
    const answer = await admin.api('GET', 'comments?queue=all&limit=100');
    const { comments } = (await answer.json()) as {
      comments: { id: string; status: string; pinned: boolean; text: string }[];
    };
    return comments.find((comment) => comment.id === id)!;
  };
  const item = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

  it('offers the decision first, and what is rare in a menu that the keyboard reaches and leaves', async () => {
    const id = await post('about the ferry', 'Bo');
    const { page, problems } = await admin.enter();
    const comment = item(page, 'about the ferry');
    assert.deepEqual(await comment.getByRole('button').allTextContents().then(trimmed), [
      'Approve',
      'Reject',
      'Spam',
      '•••',
    ]);
    const menu = comment.getByRole('button', { name: 'More actions: Bo' });
    await menu.focus();
    await page.keyboard.press('Enter');
    await comment.getByRole('button', { name: 'Edit' }).waitFor();
    assert.equal(await menu.getAttribute('aria-expanded'), 'true');
    assert.equal(await focused(page), 'Edit');
    await clean(page);
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), 'Delete');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(page), 'Close comments on page');
    await page.keyboard.press('Escape');
    await comment.getByRole('button', { name: 'Edit' }).waitFor({ state: 'hidden' });
    assert.equal(await focused(page), 'More actions: Bo');

    await menu.click();
    await page.getByRole('heading', { name: 'Comments' }).click();
    await comment.getByRole('button', { name: 'Edit' }).waitFor({ state: 'hidden' });
    await decide('delete', id);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('keeps the menu inside a phone, in either direction of writing', async () => {
    const id = await post('on a phone');
    const { page } = await admin.enter('', { viewport: { width: 320, height: 640 } });
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((direction) => (document.dir = direction), dir);
      await item(page, 'on a phone')
        .getByRole('button', { name: /^More actions/ })
        .click();
      const box = (await item(page, 'on a phone').getByRole('button', { name: 'Ban writer' }).boundingBox())!;
      assert.ok(box.x >= 0 && box.x + box.width <= 320, `${dir}: ${box.x} to ${box.x + box.width}`);
      await page.keyboard.press('Escape');
    }
    await decide('delete', id);
    await page.context().close();
  });

  it('lets a moderator keep what readers reported', async () => {
    const id = await post('sharp but fair');
    await decide('approve', id);
    const report = await fetch(`${admin.server.url}/v1/comments/${id}/report`, {
      method: 'POST',
      headers: { Origin: 'https://news.example' },
      body: new URLSearchParams({ reason: 'insulting' }),
    });
    assert.ok(report.ok);
    const { page, problems } = await admin.enter('#comments/reported');
    const comment = item(page, 'sharp but fair');
    await comment.getByText('report: insulting').waitFor();
    await comment.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('1 approved.').waitFor();
    await page.getByText('Nothing to do here.').waitFor();
    // nothing is left to focus but what was done
    assert.equal(await focused(page), '1 approved.');
    assert.equal((await commentOf(id)).status, 'approved');
    await decide('delete', id);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('makes an editors’ pick, marks it, and undoes it', async () => {
    const id = await post('worth reading');
    await decide('approve', id);
    const { page, problems } = await admin.enter('#comments/approved');
    const comment = item(page, 'worth reading');
    await comment.getByRole('button', { name: /^More actions/ }).click();
    await comment.getByRole('button', { name: 'Pin', exact: true }).click();
    await comment.getByText('Editors’ pick', { exact: true }).waitFor();
    assert.equal((await commentOf(id)).pinned, true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.').waitFor();
    assert.equal((await commentOf(id)).pinned, false);
    await decide('delete', id);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('keeps a reply that is being written when the session ends', async () => {
    const id = await post('a question for the desk');
    await decide('approve', id);
    const made = await admin.api('POST', 'tokens', { name: 'Cy' });
    const { token } = (await made.json()) as { token: string };
    const { page } = await admin.enter('#comments/approved');
    await page.evaluate((own) => sessionStorage.setItem('inlay-moderator', own), token);
    await page.reload();
    const comment = item(page, 'a question for the desk');
    await comment.getByRole('button', { name: 'Reply' }).click();
    await page.getByLabel('Your reply').fill('An answer that took a while');
    await page.getByLabel('Badge').selectOption('author');

    const { tokens } = (await (await admin.api('GET', 'tokens')).json()) as {
      tokens: { id: number; name: string }[];
    };
    await admin.api('DELETE', `tokens/${tokens.find(({ name }) => name === 'Cy')!.id}`);
    await comment.getByRole('button', { name: 'Reply' }).click();
    await page.getByText('You were signed out: The server does not know this token.').waitFor();
    await page.getByLabel('Your token').fill(admin.token);
    await page.keyboard.press('Enter');

    const reply = page.getByLabel('Your reply');
    await reply.waitFor();
    assert.equal(await reply.inputValue(), 'An answer that took a while');
    assert.equal(await page.getByLabel('Badge').inputValue(), 'author');
    await page.getByText('Your unsaved changes were restored.').waitFor();
    await reply.focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Reply posted.').waitFor();
    await page.reload();
    await comment.getByRole('button', { name: 'Reply' }).first().waitFor();
    assert.equal(await reply.count(), 0);
    await decide('delete', id);
    await page.context().close();
  });

  it('keeps the text of a form that is closed by mistake', async () => {
    const id = await post('another question');
    await decide('approve', id);
    const { page } = await admin.enter('#comments/approved');
    const comment = item(page, 'another question');
    await comment.getByRole('button', { name: 'Reply' }).click();
    await page.getByLabel('Your reply').fill('half an answer');
    await page.keyboard.press('Escape');
    await comment.getByRole('button', { name: 'Reply' }).click();
    assert.equal(await page.getByLabel('Your reply').inputValue(), 'half an answer');
    await comment.getByRole('button', { name: 'Discard changes' }).click();
    await comment.getByRole('button', { name: 'Reply' }).click();
    assert.equal(await page.getByLabel('Your reply').inputValue(), '');
    await decide('delete', id);
    await page.context().close();
  });

  it('leaves alone what another moderator decided meanwhile, and says so', async () => {
    const [taken, free] = [await post('decided elsewhere'), await post('still waiting')];
    const { page, problems } = await admin.enter();
    await item(page, 'decided elsewhere').waitFor();
    await decide('approve', taken);
    await page.getByLabel('Select all', { exact: true }).check();
    await page.getByRole('button', { name: 'Reject', exact: true }).first().click();
    await page.getByText('1 rejected. Somebody else was faster. The list is up to date now.').waitFor();
    assert.equal((await commentOf(taken)).status, 'approved');
    assert.equal((await commentOf(free)).status, 'rejected');
    assert.equal(await page.getByRole('article').count(), 0);
    for (const id of [taken, free]) await decide('delete', id);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('shows what another moderator has written meanwhile, keeps the own text, and saves it when asked again', async () => {
    const id = await post('the first words');
    const { page, problems } = await admin.enter();
    const comment = page.getByRole('article');
    await item(page, 'the first words').focus();
    await page.keyboard.press('e');
    const field = page.getByLabel('Comment', { exact: true });
    await field.fill('my words');
    await admin.api('PATCH', `comments/${id}`, { text: 'their words' });
    const save = page.getByRole('button', { name: 'Save' });
    await save.click();
    await comment.locator('.error', { hasText: 'Somebody else was faster.' }).waitFor();
    await comment.locator('.body', { hasText: 'their words' }).first().waitFor();
    assert.equal(await field.inputValue(), 'my words');
    assert.equal((await commentOf(id)).text, 'their words');
    await clean(page);

    // after a reload, too
    await page.reload();
    await comment.locator('.error', { hasText: 'Somebody else was faster.' }).waitFor();
    assert.equal(await field.inputValue(), 'my words');
    await save.click();
    await page.getByText('Saved').waitFor();
    assert.equal((await commentOf(id)).text, 'my words');
    await decide('delete', id);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('decides once when a button is pressed twice, and a list stays as long as it was', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 40; n++) ids.push(await post(`one of forty, ${n}.`));
    const { page, problems } = await admin.enter();
    const isNext = (url: URL) => url.searchParams.has('cursor');
    const slow = await held(page, isNext);
    const more = page.getByRole('button', { name: 'Show more' });
    await more.click();
    await slow.asked;
    assert.equal(await more.getAttribute('aria-disabled'), 'true');
    assert.equal(await focused(page), 'Show more');
    await slow.answer();
    // the button is gone with the last page: focus goes on with the first comment that came
    await page.getByRole('article').nth(30).and(page.locator(':focus')).waitFor();
    const oldest = item(page, 'one of forty, 0.');
    await oldest.getByRole('button', { name: /^More actions/ }).click();
    await oldest.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Comment', { exact: true }).fill('one of forty, 0. Edited');
    await page.getByRole('button', { name: 'Save' }).click();
    await oldest.getByText('0. Edited').waitFor();
    assert.equal(await page.getByRole('article').count(), 40);

    await oldest.getByRole('button', { name: 'Approve' }).dblclick();
    await page.getByText('1 approved.').waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(await page.getByText('Somebody else').count(), 0);
    assert.equal(await page.getByRole('article').count(), 39);
    for (const id of ids) await decide('delete', id);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('is not called empty while it loads, nor when loading failed, and can be tried again', async () => {
    const id = await post('slow to come');
    const { page } = await admin.enter('#comments/bans');
    const isQueue = (url: URL) => url.searchParams.get('queue') === 'pending';
    const slow = await held(page, isQueue);
    await page.getByRole('link', { name: 'Queue' }).click();
    await slow.asked;
    assert.equal(await page.getByText('Nothing to do here.').count(), 0);
    await slow.answer();
    await item(page, 'slow to come').waitFor();

    await page.getByRole('link', { name: 'Bans' }).click();
    await page.route(isQueue, (route) => route.abort(), { times: 1 });
    await page.getByRole('link', { name: 'Queue' }).click();
    await page.getByText('The server cannot be reached.').waitFor();
    assert.equal(await page.getByText('Nothing to do here.').count(), 0);
    await clean(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await item(page, 'slow to come').waitFor();
    await decide('delete', id);
    await page.context().close();
  });

  it('does not ask for a token that it has while the server cannot be reached', async () => {
    const { page } = await admin.enter('#account');
    const isSession = (url: URL) => url.pathname.endsWith('/v1/admin/session');
    await page.route(isSession, (route) => route.abort());
    await page.reload();
    await page.getByText('The server cannot be reached.').waitFor();
    assert.equal(await page.getByLabel('Your token').count(), 0);
    await clean(page);
    await page.unroute(isSession);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.context().close();
  });

  it('comes back with the queue that was open', async () => {
    const { page } = await admin.enter('#comments/spam');
    const current = page.getByRole('navigation', { name: 'Show' }).locator('[aria-current]');
    assert.match((await current.textContent())!, /^Spam/);
    await showQueue(page, 'Rejected');
    await page.waitForURL(/#comments\/rejected$/);
    await page.goBack();
    await page.waitForURL(/#comments\/spam$/);
    await current.filter({ hasText: 'Spam' }).waitFor();
    await page.context().close();
  });
});

const trimmed = (texts: string[]) => texts.map((text) => text.trim());
