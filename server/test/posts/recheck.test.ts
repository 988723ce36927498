import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import * as v from 'valibot';
import { configSchema } from '../../src/modules.js';
import { EventBus } from '../../src/event-bus.js';
import { createLog } from '../../src/log.js';
import type { Database } from '../../src/db/open.js';
import { latestPosts, popularPosts } from '../../src/posts/lists/lists.js';
import { relatedPosts } from '../../src/posts/related/serve.js';
import { findMoved, moveAfter } from '../../src/posts/moves/moved-posts.js';
import { createPostsServices, type PostsServices } from '../../src/posts/services.js';
import { addVisits } from '../../src/posts/visits/store.js';
import { onEachDatabase } from '../support/databases.js';
import { names } from './entries.js';
import { articlePage, startSite, type TestSite } from './site.js';

const silent = { info() {}, warn() {}, error() {} };
const minute = 60_000;
const day = 1440 * minute;

onEachDatabase('the index looks again', ({ open }) => {
  let site: TestSite;
  let database: Database;
  let services: PostsServices;
  let now: number;

  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  const start = async (...sources: { type: string; path: string }[]) => {
    await services?.close();
    const config = v.parse(configSchema, {
      sites: [{ name: 'paper', origins: [site.origin] }],
      posts: { sources: sources.map(({ type, path }) => ({ type, url: site.origin + path })) },
    });
    services = createPostsServices({ config, database, log: silent, clock: () => now });
  };

  beforeEach(async () => {
    database = await open();
    now = Date.UTC(2026, 3, 1, 12);
    for (const path of Object.keys(site.pages)) delete site.pages[path];
  });
  after(() => services.close());

  const map = (...paths: string[]) => {
    site.pages['/map.xml'] = `<urlset>${paths
      .map((path) => `<url><loc>${site.origin}${path}</loc></url>`)
      .join('')}</urlset>`;
  };
  const latest = async () => names(await latestPosts(database, { site: 'paper', limit: 10 }, now));
  const titles = async () =>
    (await latestPosts(database, { site: 'paper', limit: 10 }, now)).map(({ title }) => title).sort();
  const popular = async () =>
    names(await popularPosts(database, { site: 'paper', limit: 10, window: 'all' }, now));
  const related = async (path: string) => {
    const key = `${new URL(site.origin).host}/${path}`;
    return names(await relatedPosts(database, { site: 'paper', key, limit: 10 }, now));
  };
  const visitAll = async () => {
    const rows = await database.db.selectFrom('posts').select('id').execute();
    await addVisits(
      database,
      now,
      rows.map(({ id }) => ({ id, visits: 1 })),
      now,
    );
  };
  const run = async () => {
    const { saved, removed } = await services.sync();
    return { saved, removed, again: await services.recheck() };
  };

  it('at once at what a sitemap dropped: gone from every list, its visits kept until it is back', async () => {
    map('/a', '/b');
    site.pages['/a'] = articlePage('A');
    site.pages['/b'] = articlePage('B');
    await start({ type: 'sitemap', path: '/map.xml' });
    await run();
    await visitAll();
    assert.deepEqual((await popular()).sort(), ['a', 'b']);

    map('/a');
    delete site.pages['/b'];
    now += minute;
    assert.equal((await run()).again.removed, 1);
    assert.deepEqual([await latest(), await popular(), await related('a')], [['a'], ['a'], []]);

    site.pages['/b'] = articlePage('B');
    now += 2 * 60 * minute;
    await run();
    assert.deepEqual((await popular()).sort(), ['a', 'b']);
  });

  it('at what is still there when a source drops it, and keeps it', async () => {
    map('/a', '/b');
    site.pages['/a'] = articlePage('A');
    site.pages['/b'] = articlePage('B');
    await start({ type: 'sitemap', path: '/map.xml' });
    await run();
    map('/a');
    now += minute;
    await run();
    assert.deepEqual((await latest()).sort(), ['a', 'b']);
  });

  for (const [what, page] of Object.entries({
    'asks not to be indexed': articlePage('A', '<meta name="robots" content="NOINDEX, follow">'),
    'redirects elsewhere': { movedTo: '/b' },
    'names another page as its own address': articlePage('A', '<link rel="canonical" href="/b">'),
    'is no article any more': '<title>Nothing here</title>',
  }))
    it(`at a page that ${what}, which leaves the lists`, async () => {
      map('/a', '/b');
      site.pages['/a'] = articlePage('A');
      site.pages['/b'] = articlePage('B');
      await start({ type: 'sitemap', path: '/map.xml' });
      await run();
      site.pages['/a'] = page;
      now += 16 * minute;
      await run();
      assert.deepEqual(await latest(), ['b']);
    });

  it('and knows where a page leads, so that an editor can move its comments and visits there', async () => {
    map('/a', '/b', '/c');
    for (const name of ['a', 'b', 'c']) site.pages[`/${name}`] = articlePage(name.toUpperCase());
    await start({ type: 'sitemap', path: '/map.xml' });
    await run();
    await visitAll();
    const { host } = new URL(site.origin);
    const comments = async () =>
      (await database.db.selectFrom('comment_pages').select(['key', 'count']).orderBy('key').execute()).map(
        ({ key, count }) => [key.slice(host.length), count],
      );
    for (const [key, count] of [
      ['a', 3],
      ['b', 2],
    ] as const)
      await database.db
        .insertInto('comment_pages')
        .values({
          site: 'paper',
          key: `${host}/${key}`,
          url: `${site.origin}/${key}`,
          count,
          created_at: now,
        })
        .execute();
    site.pages['/a'] = { movedTo: '/b' };
    site.pages['/c'] = { movedTo: '/' };
    site.pages['/'] = '<title>The front page</title>';
    now += 16 * minute;
    await run();
    const moves = await findMoved(database, 'paper');
    assert.deepEqual(
      moves.map(({ page, title, to, comments }) => [page, title, to, comments]),
      [[`${site.origin}/a`, 'A', `${site.origin}/b`, 3]],
      'a page that leads to the front page is no more',
    );
    const events = new EventBus(createLog({ write() {} }));
    const reread: string[] = [];
    events.on('thread-changed', ({ page }) => void reread.push(page.key));
    const context = { database, events };
    assert.deepEqual(await moveAfter(context, `${site.origin}/a`), { comments: 3, to: `${site.origin}/b` });
    assert.deepEqual(reread, [`${host}/a`, `${host}/b`], 'open pages read the thread again');
    assert.deepEqual(await comments(), [['/b', 5]]);
    assert.deepEqual(await findMoved(database, 'paper'), []);
    assert.equal(await moveAfter(context, `${site.origin}/c`), null);
  });

  for (const [status, kind] of [
    [301, 'for good'],
    [308, 'for good'],
    [302, 'for now'],
    [303, 'for now'],
    [307, 'for now'],
  ] as const)
    it(`and ${kind === 'for good' ? 'proposes' : 'does not propose'} to move what belongs to a page that answers ${status}`, async () => {
      map('/a', '/b');
      site.pages['/a'] = articlePage('A');
      site.pages['/b'] = articlePage('B');
      await start({ type: 'sitemap', path: '/map.xml' });
      await run();
      await visitAll();
      // the second hop is for good: one that is for now makes the whole way so
      site.pages['/a'] = { movedTo: '/on-the-way', status };
      site.pages['/on-the-way'] = { movedTo: '/b' };
      now += 16 * minute;
      await run();
      assert.deepEqual(await latest(), ['b'], 'it leaves the lists, as readers do not find it there');
      const moves = await findMoved(database, 'paper');
      assert.deepEqual(
        moves.map(({ to }) => to),
        kind === 'for good' ? [`${site.origin}/b`] : [],
      );
    });

  it('soon at what readers see, by conditional requests, and takes over a corrected title', async () => {
    map('/a', '/b');
    site.pages['/a'] = articlePage('A');
    site.pages['/b'] = articlePage('B');
    await start({ type: 'sitemap', path: '/map.xml' });
    await run();
    site.statuses.length = 0;
    now += minute;
    await services.recheck();
    assert.deepEqual(site.statuses, []);
    site.pages['/a'] = articlePage('A, corrected');
    now += 15 * minute;
    assert.deepEqual(await services.recheck(), { changed: 1, removed: 0 });
    assert.deepEqual(site.statuses.sort(), [200, 304]);
    assert.deepEqual(await titles(), ['A, corrected', 'B']);
  });

  it('and keeps everything while a site does not answer, or its sitemap is broken', async () => {
    map('/a');
    site.pages['/a'] = articlePage('A');
    await start({ type: 'sitemap', path: '/map.xml' });
    await run();
    for (const broken of ['<html><body>Maintenance</body></html>', '<urlset></urlset>', undefined]) {
      if (broken === undefined) delete site.pages['/map.xml'];
      else site.pages['/map.xml'] = broken;
      now += 16 * minute;
      await run();
      assert.deepEqual(await latest(), ['a']);
    }
  });

  it('at a post of a feed: gone when its page is, what it says when the feed is past it', async () => {
    const feed = (...posts: [string, string][]) => {
      site.pages['/feed.xml'] = `<rss version="2.0"><channel><title>Paper</title>${posts
        .map(
          ([path, title]) =>
            `<item><title>${title}</title><link>${site.origin}${path}</link><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate><content:encoded>${title}</content:encoded></item>`,
        )
        .join('')}</channel></rss>`;
    };
    feed(['/a', 'A of the feed'], ['/b', 'B of the feed']);
    site.pages['/a'] = articlePage('A of the page');
    site.pages['/b'] = articlePage('B of the page');
    await start({ type: 'feed', path: '/feed.xml' });
    await run();
    assert.deepEqual(await titles(), ['A of the feed', 'B of the feed']);
    now += 16 * minute;
    await run();
    assert.deepEqual(await titles(), ['A of the feed', 'B of the feed']);
    feed(['/a', 'A of the feed']);
    now += minute;
    await run();
    assert.deepEqual(await titles(), ['A of the feed', 'B of the page']);
    delete site.pages['/a'];
    now += 16 * minute;
    await run();
    assert.deepEqual(await titles(), ['B of the page']);
  });

  it('at a feed and a sitemap of the same posts without reporting news each time', async () => {
    const item = (path: string) =>
      `<item><title>${path}</title><link>${site.origin}${path}</link><description>Short</description></item>`;
    site.pages['/feed.xml'] = `<rss><channel>${item('/a')}${item('/b')}</channel></rss>`;
    map('/a', '/b');
    site.pages['/a'] = articlePage('A');
    site.pages['/b'] = articlePage('B');
    await start({ type: 'feed', path: '/feed.xml' }, { type: 'sitemap', path: '/map.xml' });
    assert.equal((await run()).saved, 2);
    for (let reading = 0; reading < 2; reading++) {
      now += 16 * minute;
      assert.deepEqual(await run(), { saved: 0, removed: 0, again: { changed: 0, removed: 0 } });
    }
  });

  it('and shows a post of the future nowhere before its time', async () => {
    map('/a', '/later');
    site.pages['/a'] = articlePage('A');
    site.pages['/later'] = articlePage('Later').replace('2026-03-01T08:00:00Z', '2026-04-02T08:00:00Z');
    await start({ type: 'sitemap', path: '/map.xml' });
    await run();
    await visitAll();
    assert.deepEqual([await latest(), await popular(), await related('a')], [['a'], ['a'], []]);
    now += day;
    assert.deepEqual((await popular()).sort(), ['a', 'later']);
  });

  it('and lets a page go that one visit named and that names no address', async () => {
    site.pages['/a?x=1'] = articlePage('Planted');
    site.pages['/real'] = articlePage('Real', '<link rel="canonical" href="/real">');
    await start();
    await services.learner.learn(`${site.origin}/a?x=1`);
    await services.learner.learn(`${site.origin}/real`);
    assert.equal((await latest()).length, 2);
    now += 8 * day;
    await services.recheck();
    assert.deepEqual(await latest(), ['real']);
  });

  it('and takes a page with an invented query for the page without it', async () => {
    site.pages['/a'] = articlePage('A');
    site.pages['/a?ref=1'] = articlePage('A');
    site.pages['/?p=1'] = articlePage('One');
    site.pages['/?p=2'] = articlePage('Two');
    site.pages['/'] = '<title>Front page</title>';
    await start();
    for (const path of ['/a?ref=1', '/?p=1', '/?p=2']) await services.learner.learn(site.origin + path);
    const posts = await latestPosts(database, { site: 'paper', limit: 10 }, now);
    assert.deepEqual(posts.map(({ url }) => url.slice(site.origin.length)).sort(), ['/?p=1', '/?p=2', '/a']);
  });
});
