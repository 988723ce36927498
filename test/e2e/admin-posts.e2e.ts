import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { articlePage, startSite, type TestSite } from '../../server/test/posts/site.js';
import {
  clean,
  foreign,
  held,
  hostileTexts,
  isWide,
  openAdmin,
  tabTo,
  withoutHostile,
  type Admin,
} from './admin.js';

describe('posts in the admin', () => {
  let site: TestSite;
  let admin: Admin;

  before(async () => {
    site = await startSite();
    admin = await openAdmin({
      sites: [
        { name: 'News', origins: [site.origin] },
        { name: 'Blog', origins: ['https://blog.example'] },
      ],
    });
    for (const title of ['The ferry', 'The crane', 'The lights', 'The harbour']) await learn(title);
  });
  after(async () => {
    await admin?.close();
    await site?.close();
  });

  const addressOf = (title: string) => `${site.origin}/${title.toLowerCase().replaceAll(' ', '-')}`;
  const write = (title: string) => {
    site.pages[new URL(addressOf(title)).pathname] = articlePage(title);
  };
  const learn = async (title: string) => {
    write(title);
    assert.deepEqual(await (await admin.api('POST', 'posts', { page: addressOf(title) })).json(), {
      indexed: true,
    });
  };
  /** The posts that readers see. */
  const related = async (title: string) => {
    const answer = await fetch(`${admin.server.url}/v1/related?page=${encodeURIComponent(addressOf(title))}`);
    return ((await answer.json()) as { posts: { title: string }[] }).posts.map(({ title }) => title);
  };
  const say = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();

  it('pins and blocks related posts with the keyboard alone', async () => {
    const before = await related('The ferry');
    assert.equal(before.length, 3);
    const { page, problems } = await admin.enter('#posts');
    await page.getByText('The ferry').waitFor();
    await clean(page);
    await tabTo(page, 'Related to The ferry');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Shown now' }).waitFor();
    await clean(page);

    const last = before.at(-1)!;
    await tabTo(page, `Pin ${last}`);
    await page.keyboard.press('Enter');
    await say(page, `“${last}” was pinned`);
    await clean(page);
    assert.equal((await related('The ferry'))[0], last);

    await tabTo(page, `Block ${before[0]}`);
    await page.keyboard.press('Enter');
    await say(page, `“${before[0]}” was blocked`);
    assert.deepEqual(await related('The ferry'), [last, before[1]]);
    await tabTo(page, 'Undo');
    await page.keyboard.press('Enter');
    await say(page, 'Undone.');
    assert.equal((await related('The ferry')).length, 3);

    await tabTo(page, `Unpin ${last}`);
    await page.keyboard.press('Enter');
    await say(page, 'is ranked automatically again');
    assert.deepEqual(await related('The ferry'), before);

    // a post that is not shown is found by a search
    await tabTo(page, 'Find');
    await page.keyboard.type('lights');
    await page.keyboard.press('Enter');
    await say(page, '1 found.');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('searches the index, adds a page and says why one cannot be added', async () => {
    const { page, problems } = await admin.enter('#posts');
    await page.getByRole('searchbox').fill('crane');
    await page.keyboard.press('Enter');
    await say(page, '1 found.');
    assert.equal(await page.getByRole('listitem').count(), 1);
    await page.getByRole('heading', { name: 'Best match first' }).waitFor();
    assert.equal(await page.getByText('scheduled').count(), 0);
    await page.getByRole('searchbox').fill('nowhere');
    await page.keyboard.press('Enter');
    await page.getByText('No posts found.').waitFor();
    await clean(page);
    await page.getByRole('searchbox').fill('');
    await page.keyboard.press('Enter');
    await page.getByText('The ferry').waitFor();
    await page.getByRole('heading', { name: 'Newest first' }).waitFor();

    const field = page.getByLabel('Page', { exact: true });
    site.pages['/about'] = '<title>About us</title>';
    for (const [address, words] of [
      [`${site.origin}/about`, 'the page does not declare itself an article'],
      [`${site.origin}/none`, 'there is no page at this URL'],
    ] as const) {
      await field.fill(address);
      await page.keyboard.press('Enter');
      await say(page, words);
      assert.equal(await field.inputValue(), address);
    }
    const soon = new Date(Date.now() + 86_400_000).toISOString();
    site.pages['/soon'] = articlePage('The future').replace('2026-03-01T08:00:00Z', soon);
    await field.fill(`${site.origin}/soon`);
    await page.keyboard.press('Enter');
    const future = page.getByRole('listitem').filter({ hasText: 'The future' });
    await future.getByText('scheduled for').waitFor();
    await admin.api('DELETE', `posts?page=${encodeURIComponent(`${site.origin}/soon`)}`);
    write('The bridge');
    await field.fill(addressOf('The bridge'));
    await page.keyboard.press('Enter');
    await say(page, 'The page was indexed.');
    await page.getByRole('link', { name: 'The bridge', exact: true }).waitFor();
    assert.equal(await field.inputValue(), '');
    await page.getByLabel('Site').selectOption('Blog');
    await page.getByText('No posts found.').waitFor();
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('adds the next posts once, and only to what is searched for now', async () => {
    for (let n = 0; n < 35; n++) await learn(`Gazette ${n}`);
    const { page, problems } = await admin.enter('#posts');
    const search = page.getByRole('searchbox');
    const posts = page.getByRole('listitem');
    const more = page.getByRole('button', { name: 'Show more' });
    const isMore = (url: URL) => Boolean(url.searchParams.get('cursor'));
    await search.fill('gazette');
    await page.keyboard.press('Enter');
    await say(page, '30 or more found.');
    let slow = await held(page, isMore);
    await more.click();
    await slow.asked;
    await search.fill('crane');
    await search.press('Enter');
    await say(page, '1 found.');
    await slow.answer();
    assert.equal(await posts.count(), 1);

    await search.fill('gazette');
    await search.press('Enter');
    await more.waitFor();
    slow = await held(page, isMore);
    await more.dblclick();
    await slow.asked;
    await slow.answer();
    await more.waitFor({ state: 'hidden' });
    assert.equal(await posts.count(), 35);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('removes a post only after confirmation', async () => {
    await learn('The mistake');
    const { page, problems } = await admin.enter('#posts');
    await page.getByText('The mistake').waitFor();
    await tabTo(page, 'More actions: The mistake');
    const removeByKeys = async () => {
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Remove The mistake' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
    };
    await removeByKeys();
    await clean(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // focus is back on the menu
    await removeByKeys();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await say(page, '“The mistake” was removed.');
    const { posts } = (await (await admin.api('GET', 'posts?search=mistake')).json()) as { posts: [] };
    assert.deepEqual(posts, []);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('reports which visits were dropped and why', async () => {
    await fetch(`${admin.server.url}/v1/visits`, {
      method: 'POST',
      headers: { 'User-Agent': 'curl/8.5', Origin: new URL(addressOf('The ferry')).origin },
      body: new URLSearchParams({ page: addressOf('The ferry') }),
    });
    const { page } = await admin.enter('#posts');
    await page.getByRole('row', { name: 'Dropped: bots 1' }).waitFor();
    await page.context().close();
  });

  it('fits a phone, left to right and right to left', async () => {
    await learn('w'.repeat(200));
    const { page } = await admin.enter('', { viewport: { width: 320, height: 640 } });
    const ferry = encodeURIComponent(addressOf('The ferry'));
    for (const view of ['#posts', `#posts/${ferry}`])
      for (const dir of ['ltr', 'rtl'] as const) {
        await page.goto(`${admin.server.url}/admin/${view}`);
        await page.getByText('w'.repeat(200)).first().waitFor();
        assert.equal(await isWide(page, dir), false, `${view} ${dir}`);
      }
    await page.context().close();
  });

  it('shows hostile titles as text', { skip: withoutHostile }, async () => {
    const escape = (text: string) =>
      text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\0', '');
    const texts = hostileTexts();
    for (let n = 0; n < texts.length; n += 25) {
      const title = escape(texts.slice(n, n + 25).join(' '));
      site.pages[`/hostile-${n}`] = articlePage(
        title,
        `<meta name="author" content="${title.slice(0, 200)}">`,
      );
      const page = `${site.origin}/hostile-${n}`;
      assert.deepEqual(await (await admin.api('POST', 'posts', { page })).json(), { indexed: true });
    }
    const { page, problems } = await admin.enter('#posts');
    await page.getByRole('searchbox').fill('hostile-');
    await page.keyboard.press('Enter');
    await say(page, 'found.');
    assert.ok((await page.getByRole('listitem').count()) >= 20);
    assert.deepEqual(await foreign(page), []);
    await page.goto(`${admin.server.url}/admin/#posts/${encodeURIComponent(`${site.origin}/hostile-0`)}`);
    await page.getByRole('heading', { name: 'Shown now' }).waitFor();
    await page.getByRole('button', { name: /^Pin/ }).first().click();
    await say(page, 'was pinned');
    assert.deepEqual(await foreign(page), []);
    // an address that somebody made up is no way to a script
    await page.goto(`${admin.server.url}/admin/#posts/javascript:alert(1)`);
    await page.getByRole('heading', { name: 'Related: javascript:alert(1)' }).waitFor();
    assert.deepEqual(await foreign(page), []);
    assert.deepEqual(
      problems.filter((words) => !/status of 400/.test(words)),
      [],
    );
    await page.context().close();
  });
});
