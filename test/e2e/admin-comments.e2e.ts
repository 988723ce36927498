import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import {
  clean,
  foreign,
  held,
  hostileTexts,
  openAdmin,
  withoutHostile,
  showQueue,
  type Admin,
} from './admin.js';

const environment = {
  INLAY_SITES: JSON.stringify([{ name: 'News', origins: ['https://news.example'] }]),
  INLAY_COMMENTS_MODERATION: 'all',
  INLAY_COMMENTS_PER_HOUR: '100000',
  INLAY_COMMENTS_PRESSURE: '100000',
};

/** The text of the focused element, through all shadow roots. */
function focusedText(): string | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && element.textContent;
}

/** Opens the menu of a comment. */
const more = (item: Locator) => item.getByRole('button', { name: /^More actions/ }).click();

describe('the comments in the admin', () => {
  let admin: Admin;

  before(async () => void (admin = await openAdmin({}, environment)));
  after(() => admin?.close());

  const post = async (text: string, name = '', page = 'https://news.example/story') => {
    const answer = await fetch(`${admin.server.url}/v1/comments`, {
      method: 'POST',
      headers: { Origin: 'https://news.example' },
      body: new URLSearchParams({ page, text, name }),
    });
    assert.equal(answer.status, 202);
    return ((await answer.json()) as { id: string }).id;
  };
  const statusOf = async (id: string) => {
    const answer = await fetch(`${admin.server.url}/v1/admin/comments?queue=all&limit=100`, {
      headers: { Authorization: `Bearer ${admin.token}` },
    });
    const { comments } = (await answer.json()) as { comments: { id: string; status: string }[] };
    return comments.find((comment) => comment.id === id)!.status;
  };
  it('explains that a token is unknown', async () => {
    const page = await admin.browser.newPage();
    await page.goto(`${admin.server.url}/admin/`);
    await page.getByLabel('Your token').fill('guess');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The server does not know this token.').waitFor();
    await clean(page);
    await page.close();
  });

  it('is used with the keyboard alone: approve, go on, undo', async () => {
    const [older, newer] = [await post('the older one'), await post('the newer one')];
    const { page, problems } = await admin.enter();
    await page.getByText('the newer one').waitFor();
    await clean(page);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('1 approved.').waitFor();
    assert.equal(await statusOf(newer), 'approved');
    await page.keyboard.press('s');
    await page.getByText('1 marked as spam.').waitFor();
    assert.equal(await statusOf(older), 'spam');
    await page.keyboard.press('u');
    await page.getByText('Undone.').waitFor();
    assert.equal(await statusOf(older), 'pending');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('rejects many at once', async () => {
    const ids = [await post('first of many'), await post('second of many')];
    const { page } = await admin.enter();
    await page.getByRole('searchbox').fill('of many');
    await page.keyboard.press('Enter');
    const others = page.getByRole('article').filter({ hasNotText: 'of many' });
    await others.first().waitFor({ state: 'detached' });
    await page.getByText('first of many').waitFor();
    await page.getByLabel('Select all', { exact: true }).check();
    await page.getByRole('button', { name: 'Reject', exact: true }).first().click();
    await page.getByText('2 rejected.').waitFor();
    for (const id of ids) assert.equal(await statusOf(id), 'rejected');
    await page.context().close();
  });

  it('keeps a reply that could not be sent, and sends it once', async () => {
    const id = await post('a question');
    await admin.api('POST', 'comments', { action: 'approve', ids: id });
    const { page } = await admin.enter();
    await showQueue(page, 'Approved');
    const item = page.getByRole('article').filter({ hasText: 'a question' });
    await item.getByRole('button', { name: 'Reply' }).click();
    await page.getByLabel('Your reply').fill('an answer');
    await page.context().setOffline(true);
    await item.getByRole('button', { name: 'Reply' }).click();
    await page.locator('admin-queue').getByText('The server cannot be reached.').waitFor();
    assert.equal(await page.getByLabel('Your reply').inputValue(), 'an answer');
    await page.context().setOffline(false);
    await item.getByRole('button', { name: 'Reply' }).dblclick();
    await page.getByText('Reply posted.').waitFor();
    const answer = await admin.api('GET', 'comments?queue=approved&search=an+answer');
    assert.equal(((await answer.json()) as { comments: [] }).comments.length, 1);
    await page.context().close();
  });

  it('shows the latest choice, even if an earlier answer arrives later', async () => {
    const [spam, pending] = [await post('late advertising'), await post('waits for somebody')];
    await admin.api('POST', 'comments', { action: 'spam', ids: spam });
    const { page } = await admin.enter();
    const slow = await held(page, (url) => url.searchParams.get('queue') === 'spam');
    await showQueue(page, 'Spam');
    await slow.asked;
    await showQueue(page, 'Pending');
    await page.getByText('waits for somebody').waitFor();
    await slow.answer();
    assert.equal(await page.getByText('late advertising').count(), 0);
    assert.equal(await page.getByText('waits for somebody').count(), 1);
    assert.equal(await statusOf(pending), 'pending');
    await page.context().close();
  });

  it('adds the next page once, and only to its own list', async () => {
    for (let n = 0; n < 55; n++) await post(`one of a full queue, ${n}`, '', 'https://news.example/full');
    const { page, problems } = await admin.enter();
    const articles = page.getByRole('article');
    const words = page.getByRole('searchbox');
    await words.fill('full queue');
    await words.press('Enter');
    await page.getByText('full queue, 54').waitFor();
    const first = await articles.count();
    assert.ok(first < 55, `${first} at first`);

    const more = page.getByRole('button', { name: 'Show more' });
    const isMore = (url: URL) => url.searchParams.has('cursor');
    let slow = await held(page, isMore);
    await more.click();
    await slow.asked;
    await words.fill('full queue, 7');
    await words.press('Enter');
    await more.waitFor({ state: 'hidden' });
    await slow.answer();
    assert.equal(await articles.count(), 1);

    await words.fill('full queue');
    await words.press('Enter');
    await more.waitFor();
    slow = await held(page, isMore);
    await more.dblclick();
    await slow.asked;
    await slow.answer();
    await more.waitFor({ state: 'hidden' });
    assert.equal(await articles.count(), 55);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('bans a writer, says what is blocked, and lifts the ban', async () => {
    const id = await post('a `rude` word');
    const { page, problems } = await admin.enter();
    const item = page.getByRole('article').filter({ hasText: 'a rude word' });
    assert.match(await item.locator('code').evaluate((code) => getComputedStyle(code).fontFamily), /mono/);
    await more(item);
    await item.getByRole('button', { name: 'Ban writer' }).click();
    await page.getByText('Banned: the network (by a hash of its address), which others may share.').waitFor();
    await page.reload();
    await item.getByText('banned until').waitFor();
    await more(item);
    await item.getByRole('button', { name: 'Lift ban' }).waitFor();
    await page.getByRole('link', { name: 'Bans' }).click();
    await page.getByText('For “a `rude` word” on').waitFor();
    await clean(page);
    await page.getByRole('button', { name: 'Lift ban on Anonymous' }).click();
    await page.getByText('No active bans.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Lift ban on Anonymous' }).waitFor();
    await page.getByRole('link', { name: 'Queue' }).click();
    await more(item);
    await item.getByRole('button', { name: 'Lift ban' }).click();
    await page.getByText('Ban lifted.').waitFor();
    await more(item);
    await item.getByRole('button', { name: 'Ban writer' }).waitFor();
    assert.deepEqual(await (await admin.api('GET', 'bans')).json(), { bans: [] });
    await admin.api('POST', 'comments', { action: 'delete', ids: id });
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('announces new comments and shows them on request', async () => {
    await post('read at this moment');
    const { page, problems } = await admin.enter();
    await page.getByText('read at this moment').waitFor();
    const articles = page.getByRole('article');
    const before = await articles.count();
    await post('come one');
    await post('come two');
    // as if the tab were opened again
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByRole('button', { name: '2 new', exact: true }).waitFor();
    assert.equal(await articles.count(), before);
    await clean(page);
    await page.getByRole('button', { name: '2 new', exact: true }).click();
    await page.getByText('come two').waitFor();
    assert.match((await page.evaluate(focusedText)) ?? '', /come two/);
    assert.equal(await page.getByRole('button', { name: /new$/ }).count(), 0);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('fits a phone', async () => {
    await post(`a long word ${'x'.repeat(300)}`, 'n'.repeat(80));
    const { page } = await admin.enter('', { viewport: { width: 320, height: 640 } });
    await page.getByText('a long word').waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wide, false);
    await clean(page);
    await page.context().close();
  });

  it('shows hostile comments as text, here and in the HTML fragment', { skip: withoutHostile }, async () => {
    const payloads = hostileTexts();
    const address = 'https://news.example/hostile';
    const ids: string[] = [];
    for (let n = 0; n < payloads.length; n += 12) {
      const some = payloads.slice(n, n + 12).map((one) => one.slice(0, 300));
      ids.push(await post(some.join('\n\n').slice(0, 4900) || 'x', some[0]!.slice(0, 80), address));
    }
    const { page, problems } = await admin.enter();
    await showQueue(page, 'All');
    for (let n = 0; n < 4; n++) {
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.waitForLoadState('networkidle');
    }
    assert.deepEqual(await foreign(page), []);
    assert.deepEqual(problems, []);

    for (let n = 0; n < ids.length; n += 200) {
      const body = new URLSearchParams({ action: 'approve', ids: ids.slice(n, n + 200).join() });
      await fetch(`${admin.server.url}/v1/admin/comments`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${admin.token}` },
        body,
      });
    }
    const allowed =
      /^(html|head|body|section|h2|h3|ol|ul|li|article|p|b|small|a|bdi|div|time|br|em|strong|code|pre|blockquote|form|input|label|textarea|button)$/;
    let cursor = '';
    let shown = 0;
    do {
      const of = `page=${address}&limit=100${cursor && `&cursor=${cursor}`}`;
      const { next } = (await (await fetch(`${admin.server.url}/v1/comments?${of}`)).json()) as {
        next: string | null;
      };
      // a blank page, where no policy would stop injected markup
      await page.goto('about:blank');
      await page.setContent(await (await fetch(`${admin.server.url}/v1/embed/comments?${of}`)).text());
      const names = await page.evaluate(() =>
        [...document.querySelectorAll('*')].map(({ localName }) => localName),
      );
      assert.deepEqual(
        [...new Set(names)].filter((name) => !allowed.test(name)),
        [],
      );
      const attributes = await page.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll('*')].flatMap((element) =>
            element.getAttributeNames().filter((name) => /^(on|style|src)/.test(name)),
          ),
        ),
      ]);
      assert.deepEqual(attributes, []);
      shown += names.filter((name) => name === 'article').length;
      cursor = next ?? '';
    } while (cursor);
    assert.ok(shown > 500, `${shown} comments were shown`);
    assert.deepEqual(problems, []);
    await page.context().close();
  });
});
