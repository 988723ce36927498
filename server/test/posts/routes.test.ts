import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import type { App } from '../../src/app.js';
import type { Config } from '../../src/config/config.js';
import type { Database } from '../../src/db/open.js';
import { createPostsServices } from '../../src/posts/services.js';
import type { Post } from 'inlay/posts/model';
import { postsModule } from '../../src/posts/module.js';
import * as v from 'valibot';
import { onEachDatabase } from '../support/databases.js';
import { names, put } from './entries.js';
import { articlePage, startSite, type TestSite } from './site.js';
import { configSchema } from '../../src/modules.js';
import { owner, testModule } from '../support/modules.js';
import { createCheckedApp } from '../support/answers.js';

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const silent = { info() {}, warn() {}, error() {} };
const now = Date.UTC(2026, 3, 1, 12);

onEachDatabase('the posts endpoints', ({ open }) => {
  let site: TestSite;
  let database: Database;
  let config: Config;
  let app: App;

  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  const start = async (posts: object = {}) => {
    const sites = [
      { name: 'paper', origins: ['https://paper.example'] },
      { name: 'local', origins: [site.origin] },
    ];
    config = v.parse(configSchema, { sites, posts: { flush: 300, ...posts } });
    const moderator = owner('Editor');
    app = await createCheckedApp({
      config,
      database,
      log: silent,
      clock: () => now,
      modules: [
        testModule((context) => {
          context.authenticate = async (token) => (token === 'secret' ? moderator : null);
        }),
        postsModule,
      ],
    });
  };

  beforeEach(async () => {
    database = await open();
    for (const path of Object.keys(site.pages)) delete site.pages[path];
    site.asked.length = 0;
    await start();
  });

  const visit = (page: string, reader = 1, headers: Record<string, string> = {}) =>
    app.request('/v1/visits', {
      method: 'POST',
      headers: { 'User-Agent': browser, Origin: new URL(page).origin, 'X-Reader': `${reader}`, ...headers },
      body: new URLSearchParams({ page }),
    });
  const get = async (path: string, origin = 'https://paper.example') =>
    app.request(path, { headers: { Origin: origin } });
  const list = async (path: string, origin?: string) =>
    ((await (await get(path, origin)).json()) as { posts: Post[] }).posts;
  const fill = async (...puts: ReturnType<typeof put>[]) => {
    const services = createPostsServices({ config, database, log: silent });
    await services.index.put(puts);
    await services.close();
  };
  const admin = (path: string, body?: object, method = body ? 'POST' : 'GET') =>
    app.request(path, {
      method,
      headers: { Authorization: 'Bearer secret', 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });

  it('count a visit of a page that nobody knew, once the page is read, and lose none when stopped', async () => {
    site.pages['/crane'] = articlePage('The crane');
    assert.equal((await visit(`${site.origin}/crane`)).status, 204);
    await app.close();
    await start();
    const [post] = await list('/v1/popular?window=all', site.origin);
    assert.equal(post?.title, 'The crane');
    assert.equal(post?.visits, 1);
    assert.equal(post?.category, 'News');
    assert.deepEqual(post?.tags, ['harbour']);
    assert.equal(post?.publishedAt, '2026-03-01T08:00:00.000Z');
  });

  it('answer 204 to every visit and say to the editor what was dropped and why', async () => {
    await fill(put('a'));
    await visit('https://paper.example/a');
    await visit('https://paper.example/a');
    await visit('https://paper.example/a', 1, { 'User-Agent': 'curl/8.5' });
    await visit('https://elsewhere.example/a');
    await visit('https://paper.example/a', 1, { Origin: 'https://elsewhere.example' });
    await visit('https://paper.example/a', 1, { 'Sec-Purpose': 'prefetch;prerender' });
    for (const body of [
      '',
      'page=',
      'page=javascript:alert(1)',
      '{',
      '{"page":5}',
      'page=%00',
      'page=http://',
    ])
      assert.equal((await app.request('/v1/visits', { method: 'POST', body })).status, 204);
    const report = await (await admin('/v1/admin/visits')).json();
    assert.equal(report.counted, 1);
    assert.equal(report.dropped.repeat, 1);
    assert.equal(report.dropped.bot, 1);
    assert.equal(report.dropped['other origin'], 1);
    assert.equal(report.dropped['not seen by a reader'], 1);
    assert.equal(report.dropped['no site of ours'] + report.dropped['no page'], 8);
  });

  it('count a visit only when a page of the site says that it sent it', async () => {
    await fill(put('a'));
    const send = (headers: Record<string, string>) =>
      app.request('/v1/visits', {
        method: 'POST',
        headers: { 'User-Agent': browser, ...headers },
        body: new URLSearchParams({ page: 'https://paper.example/a' }),
      });
    await send({});
    await send({ Referer: 'https://elsewhere.example/a' });
    await send({ Origin: 'null' });
    await send({ Referer: 'https://paper.example/a' });
    const report = await (await admin('/v1/admin/visits')).json();
    assert.equal(report.counted, 1);
    assert.deepEqual(report.dropped, { 'no origin': 1, 'other origin': 2 });
  });

  it('count ten visitors of one network on a page, and say what was dropped', async () => {
    await fill(put('a'));
    for (let n = 0; n < 300; n++)
      await visit('https://paper.example/a', 1, { 'User-Agent': `${browser} variant/${n}` });
    const report = await (await admin('/v1/admin/visits')).json();
    assert.equal(report.counted, 10);
    assert.deepEqual(report.dropped, { 'same network': 290 });
  });

  it('never read an address that is no site’s', async () => {
    await visit(`${site.origin.replace('localhost', '127.0.0.1')}/crane`);
    await app.close();
    assert.deepEqual(site.asked, []);
  });

  it('list what was published last, by category, tag and author, without what is excluded', async () => {
    const dated = (n: number) => new Date(now - n * 3_600_000).toISOString();
    await fill(
      put('one', { publishedAt: dated(1), category: 'Daily Life', tags: ['Boats'] }),
      put('two', { publishedAt: dated(2), category: 'News', authors: [{ name: 'Ann Lee', url: null }] }),
      put('three', { publishedAt: dated(3), category: 'Daily Life', tags: ['Bread'] }),
      put('tomorrow', { publishedAt: dated(-24) }),
      put('undated'),
    );
    assert.deepEqual(names(await list('/v1/latest')), ['one', 'two', 'three']);
    assert.deepEqual(names(await list('/v1/latest?limit=1')), ['one']);
    assert.deepEqual(names(await list('/v1/latest?category=Daily+Life')), ['one', 'three']);
    assert.deepEqual(names(await list('/v1/latest?tag=boats')), ['one']);
    assert.deepEqual(names(await list('/v1/latest?author=ann+lee')), ['two']);
    const without =
      '/v1/latest?exclude=https://www.paper.example/one/%3Futm_source=x&exclude=https://paper.example/two';
    assert.deepEqual(names(await list(without)), ['three']);
  });

  it('keep one site’s posts out of another’s lists', async () => {
    await fill(put('mine', { publishedAt: new Date(now).toISOString() }));
    assert.deepEqual(await list('/v1/latest', site.origin), []);
    const answer = await get('/v1/latest');
    assert.match(answer.headers.get('Vary') ?? '', /Origin/);
  });

  it('are empty, and no error, where nothing is known yet', async () => {
    for (const path of ['/v1/popular', '/v1/latest', '/v1/related?page=https://paper.example/x'])
      assert.deepEqual(await list(path), []);
  });

  it('refuse what they cannot mean', async () => {
    for (const path of [
      '/v1/popular?window=year',
      '/v1/latest?limit=0',
      '/v1/latest?limit=1e9',
      '/v1/related?page=x',
    ])
      assert.equal((await get(path)).status, 400, path);
    assert.equal((await get('/v1/related')).status, 400);
    assert.equal((await get('/v1/related?page=https://elsewhere.example/')).status, 403);
  });

  it('are kept by caches and confirmed by their tag', async () => {
    await fill(put('a', { publishedAt: new Date(now).toISOString() }));
    const first = await get('/v1/latest');
    assert.match(first.headers.get('Cache-Control') ?? '', /^public, max-age=60, stale-while-revalidate=/);
    assert.equal(first.headers.get('Access-Control-Allow-Origin'), '*');
    const again = await app.request('/v1/latest', {
      headers: { Origin: 'https://paper.example', 'If-None-Match': first.headers.get('ETag')! },
    });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
  });

  it('give fragments in which every word is escaped', async () => {
    const title = '<script>alert(1)</script> & "more"';
    await fill(put('a', { title, publishedAt: new Date(now).toISOString() }));
    const answer = await get('/v1/embed/latest');
    assert.match(answer.headers.get('Content-Type') ?? '', /^text\/html/);
    const fragment = await answer.text();
    assert.equal(fragment.includes('<script'), false);
    assert.match(fragment, /<ul>\s*<li><a href="https:\/\/paper\.example\/a">&lt;script&gt;/);
    assert.equal(await (await get('/v1/embed/popular')).text(), '');
  });

  it('let an editor pin, block, remove and read anew, and nobody else', async () => {
    await fill(
      put('a'),
      put('b', { publishedAt: new Date(now - 1).toISOString() }),
      put('c', { publishedAt: new Date(now - 2).toISOString() }),
    );
    const page = 'https://paper.example/a';
    assert.equal((await app.request('/v1/admin/visits')).status, 401);
    assert.deepEqual(names(await list(`/v1/related?page=${page}`)), ['b', 'c']);
    const other = 'https://paper.example/c';
    assert.equal((await admin('/v1/admin/related', { page, other, choice: 'pin' })).status, 204);
    assert.deepEqual(names(await list(`/v1/related?page=${page}`)), ['c', 'b']);
    assert.equal((await admin('/v1/admin/related', { page, other, choice: 'block' })).status, 204);
    assert.deepEqual(names(await list(`/v1/related?page=${page}`)), ['b']);
    const { choices, related } = await (await admin(`/v1/admin/related?page=${page}`)).json();
    assert.deepEqual(choices, [{ url: other, title: 'c', choice: 'block' }]);
    assert.deepEqual(names(related), ['b']);
    await admin('/v1/admin/related', { page, other, choice: 'none' });
    assert.equal(
      (await admin(`/v1/admin/posts?page=https://paper.example/b`, undefined, 'DELETE')).status,
      204,
    );
    assert.equal(
      (await admin(`/v1/admin/posts?page=https://paper.example/b`, undefined, 'DELETE')).status,
      404,
    );
    assert.deepEqual(names(await list(`/v1/related?page=${page}`)), ['c']);
    assert.equal(
      (await admin('/v1/admin/related', { page, other: 'https://paper.example/no', choice: 'pin' })).status,
      404,
    );
    assert.equal((await admin('/v1/admin/related', { page, choice: 'pin' })).status, 422);
    site.pages['/fresh'] = articlePage('Fresh');
    assert.deepEqual(await (await admin('/v1/admin/posts', { page: `${site.origin}/fresh` })).json(), {
      indexed: true,
    });
  });

  it('are searched by an editor, newest first, page by page', async () => {
    const dated = (n: number) => new Date(now - n * 3_600_000).toISOString();
    const many = Array.from({ length: 40 }, (_, n) => put(`tide-${n}`, { publishedAt: dated(n) }));
    await fill(
      ...many,
      put('undated', { title: 'Ærlig 100% & søt' }),
      put('also-undated', { title: 'The undated Tide' }),
    );
    const search = async (query: Record<string, string>) =>
      (await (await admin(`/v1/admin/posts?${new URLSearchParams(query)}`)).json()) as {
        posts: Post[];
        next: string | null;
      };
    const first = await search({ search: 'TIDE' });
    assert.deepEqual(names(first.posts.slice(0, 2)), ['tide-0', 'tide-1']);
    const rest = await search({ search: 'TIDE', cursor: first.next! });
    assert.equal(rest.next, null);
    const all = names([...first.posts, ...rest.posts]);
    assert.equal(new Set(all).size, 41);
    assert.equal(all.at(-1), 'also-undated');
    // the title that was typed comes first, then those that hold it, then what has the words elsewhere
    await fill(
      put('old-crane', { title: 'A Crane', publishedAt: dated(500) }),
      put('cranes', { title: 'What a crane is', publishedAt: dated(400) }),
      put('a-crane', { title: 'Not in words', publishedAt: dated(1) }),
    );
    assert.deepEqual(names((await search({ search: 'a crane' })).posts), ['old-crane', 'cranes', 'a-crane']);
    assert.deepEqual(names((await search({ search: 'Ærlig 100%' })).posts), ['undated']);
    assert.deepEqual(names((await search({ search: 'undated tide' })).posts), ['also-undated']);
    const address = 'http://www.paper.example/tide-3/?utm_source=x';
    assert.deepEqual(names((await search({ search: address })).posts), ['tide-3']);
    assert.deepEqual((await search({ site: 'local' })).posts, []);
    assert.equal((await admin('/v1/admin/posts?site=nowhere')).status, 404);
    assert.equal((await admin('/v1/admin/posts?cursor=x')).status, 400);
  });

  it('tell an editor why a page cannot be learnt', async () => {
    site.pages['/about'] = '<title>About</title>';
    assert.deepEqual(await (await admin('/v1/admin/posts', { page: `${site.origin}/about` })).json(), {
      indexed: false,
      reason: 'no article',
    });
    assert.equal((await admin('/v1/admin/posts', { page: 'https://elsewhere.example/' })).status, 403);
    assert.equal((await admin('/v1/admin/posts', { page: 'javascript:alert(1)' })).status, 422);
    assert.equal((await admin('/v1/admin/related?page=javascript:alert(1)')).status, 400);
  });

  it('learn from a sitemap: what is new, what changed, what is gone', async () => {
    const map = (pages: [string, string][]) =>
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages
        .map(([path, lastmod]) => `<url><loc>${site.origin}${path}</loc><lastmod>${lastmod}</lastmod></url>`)
        .join('')}</urlset>`;
    site.pages['/index.xml'] =
      `<sitemapindex><sitemap><loc>${site.origin}/map.xml</loc></sitemap></sitemapindex>`;
    site.pages['/map.xml'] = map([
      ['/', '1'],
      ['/a', '1'],
      ['/b', '1'],
    ]);
    site.pages['/'] = '<title>Front page</title>';
    site.pages['/a'] = articlePage('A');
    site.pages['/b'] = articlePage('B');
    await app.close();
    const { sites } = config;
    const settings = v.parse(configSchema, {
      sites,
      posts: { sources: [{ type: 'sitemap', url: `${site.origin}/index.xml` }] },
    });
    const services = createPostsServices({ config: settings, database, log: silent });
    assert.deepEqual(await services.sync(), {
      listed: 3,
      saved: 2,
      removed: 0,
      passed: 1,
      failed: 0,
      broken: 0,
    });

    assert.deepEqual(await services.sync(), {
      listed: 3,
      saved: 0,
      removed: 0,
      passed: 0,
      failed: 0,
      broken: 0,
    });
    assert.deepEqual(site.asked.slice(-2), ['/index.xml', '/map.xml']);
    site.pages['/a'] = articlePage('A, corrected');
    delete site.pages['/b'];
    site.pages['/map.xml'] = map([
      ['/a', '2'],
      ['/b', '2'],
    ]);
    assert.deepEqual(await services.sync(), {
      listed: 2,
      saved: 1,
      removed: 1,
      passed: 0,
      failed: 0,
      broken: 0,
    });
    assert.deepEqual(await services.sync(), {
      listed: 2,
      saved: 0,
      removed: 0,
      passed: 0,
      failed: 0,
      broken: 0,
    });
    await services.close();
    const titles = await database.db
      .selectFrom('posts')
      .select('title')
      .where('gone_at', 'is', null)
      .execute();
    assert.deepEqual(titles, [{ title: 'A, corrected' }]);
  });

  it('learn from a feed, and from the pages what the feed does not tell', async () => {
    site.pages['/feed.xml'] = `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>
      <item><title>In the feed</title><link>${site.origin}/a</link><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item>
    </channel></rss>`;
    site.pages['/a'] = articlePage('On the page');
    await app.close();
    const { sites } = config;
    const posts = { sources: [{ type: 'feed', url: `${site.origin}/feed.xml` }] };
    const services = createPostsServices({
      config: v.parse(configSchema, { sites, posts }),
      database,
      log: silent,
    });
    assert.equal((await services.sync()).saved, 1);
    assert.equal((await services.sync()).saved, 0);
    await services.close();
    const row = await database.db
      .selectFrom('posts')
      .select(['title', 'category', 'site'])
      .executeTakeFirst();
    assert.deepEqual(row, { title: 'In the feed', category: 'News', site: 'local' });
  });
});
