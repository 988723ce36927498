import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { TimeWindow } from 'inlay/posts/model';
import type { Database } from '../../src/db/open.js';
import { Learner } from '../../src/posts/pages/learner.js';
import { popularPosts } from '../../src/posts/lists/lists.js';
import { readPage } from '../../src/posts/pages/read-page.js';
import { PostIndex } from '../../src/posts/content-index/post-index.js';
import { Visits } from '../../src/posts/visits/visits.js';
import type { Site } from '../../src/sites/sites.js';
import { onEachDatabase } from '../support/databases.js';
import { names, put } from './entries.js';

const hour = 3_600_000;
const day = 24 * hour;
const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const sites: Site[] = [{ name: 'paper', origins: ['https://paper.example'], places: [] }];

const article = (title: string, canonical = '') => `<!doctype html><title>${title}</title>
  <meta property="og:type" content="article"><link rel="canonical" href="${canonical}">
  <article><h1>${title}</h1><p>Words about ${title}.</p></article>`;

onEachDatabase('visits', ({ name, open }) => {
  const start = Date.UTC(2026, 3, 1, 12);

  /** Readers by number, a clock to turn and a site of pages by path. */
  const setUp = async (
    database: Database,
    pages: Record<string, string> = {},
    daysKept: number | null = null,
  ) => {
    const time = { now: start };
    const read: string[] = [];
    const errors: string[] = [];
    const log = { info() {}, warn() {}, error: (message: string) => void errors.push(message) };
    const reader = {
      waiting: 0,
      async read(url: string) {
        const { pathname } = new URL(url);
        read.push(pathname);
        const html = pages[pathname];
        if (html === undefined) return 'unreachable' as const;
        const { entry, canonical } = readPage({ html, url, timeZone: 'UTC' });
        return entry
          ? { entry, canonical, validators: { etag: null, modified: null } }
          : ('no article' as const);
      },
    };
    const index = new PostIndex(database, () => time.now);
    const learner = new Learner({ sites, index, reader, clock: () => time.now });
    const visits = new Visits({ database, learner, log, clock: () => time.now, daysKept });
    await visits.open();
    const visit = (name: string, reader: number, browser = agent) => {
      const url = `https://paper.example/${name}`;
      return visits.record({ key: pageKey(url), url }, { address: `192.0.2.${reader}`, agent: browser });
    };
    const popular = async (window: TimeWindow) => {
      const posts = await popularPosts(database, { site: 'paper', window, limit: 10 }, time.now);
      return posts.map((post) => [names([post])[0], post.visits]);
    };
    return { time, read, errors, index, visits, visit, popular };
  };

  it('make the popular lists, each visitor once', async () => {
    const { index, visits, visit, popular } = await setUp(await open());
    await index.put([put('a'), put('b'), put('c')]);
    for (const reader of [1, 2, 3, 3, 3]) visit('b', reader);
    visit('a', 1);
    await visits.flush();
    for (const window of ['now', 'day', 'week', 'month', 'all'] as const)
      assert.deepEqual(await popular(window), [
        ['b', 3],
        ['a', 1],
      ]);
    assert.deepEqual(visits.report().dropped, { repeat: 2 });
  });

  it('add up over flushes and hours', async () => {
    const { time, index, visits, visit, popular } = await setUp(await open());
    await index.put([put('a')]);
    visit('a', 1);
    await visits.flush();
    time.now += hour;
    visit('a', 2);
    await visits.flush();
    visit('a', 3);
    await visits.flush();
    assert.deepEqual(await popular('all'), [['a', 3]]);
    assert.deepEqual(await popular('day'), [['a', 3]]);
  });

  it('fade: now and today forget what was read before, the order follows', async () => {
    const { time, index, visits, visit, popular } = await setUp(await open());
    await index.put([put('morning'), put('evening')]);
    for (let reader = 1; reader <= 9; reader++) visit('morning', reader);
    await visits.flush();
    time.now += 8 * hour;
    for (let reader = 1; reader <= 3; reader++) visit('evening', reader);
    await visits.flush();
    assert.deepEqual(
      (await popular('now')).map(([name]) => name),
      ['evening', 'morning'],
    );
    assert.deepEqual(
      (await popular('day')).map(([name]) => name),
      ['morning', 'evening'],
    );
  });

  it('leave the week and the month when their day has passed', async () => {
    const { time, index, visits, visit, popular } = await setUp(await open());
    await index.put([put('old'), put('new')]);
    visit('old', 1);
    visit('old', 2);
    await visits.flush();
    time.now += 6 * day;
    visit('new', 1);
    await visits.flush();
    assert.deepEqual(await popular('week'), [
      ['old', 2],
      ['new', 1],
    ]);
    time.now += day;
    await visits.flush();
    assert.deepEqual(await popular('week'), [['new', 1]]);
    assert.deepEqual((await popular('month')).length, 2);
    time.now += 40 * day;
    await visits.flush();
    assert.deepEqual(await popular('month'), []);
    assert.deepEqual((await popular('all')).length, 2);
  });

  it('lose their days when those are too old, and not their total nor the lists', async () => {
    const database = await open();
    const { time, index, visits, visit, popular } = await setUp(database, {}, 31);
    const days = async () => (await database.db.selectFrom('visits_daily').selectAll().execute()).length;
    await index.put([put('a')]);
    visit('a', 1);
    await visits.flush();
    time.now += 20 * day;
    visit('a', 2);
    await visits.flush();
    time.now += 11 * day;
    await visits.flush();
    assert.equal(await days(), 2);
    time.now += day;
    await visits.flush();
    assert.equal(await days(), 1);
    assert.deepEqual(await popular('month'), [['a', 1]]);
    assert.deepEqual(await popular('all'), [['a', 2]]);
    // a server that was down for long takes out of the sums what has passed meanwhile
    time.now += 100 * day;
    await visits.flush();
    assert.equal(await days(), 0);
    assert.deepEqual(await popular('month'), []);
    assert.deepEqual(await popular('all'), [['a', 2]]);
  });

  it('are right again after a clock that was 400 days ahead and is back', async () => {
    const { time, index, visits, visit, popular } = await setUp(await open());
    await index.put([put('steady'), put('ahead')]);
    for (let reader = 1; reader <= 3; reader++) visit('steady', reader);
    await visits.flush();
    time.now += 400 * day;
    visit('ahead', 1);
    await visits.flush();
    time.now -= 400 * day;
    await visits.flush();
    const order = ['steady', 'ahead'];
    for (const window of ['now', 'day', 'week', 'month', 'all'] as const)
      assert.deepEqual([window, (await popular(window)).map(([name]) => name)], [window, order]);
    assert.deepEqual(await popular('week'), [
      ['steady', 3],
      ['ahead', 1],
    ]);
    time.now += 7 * day;
    visit('ahead', 2);
    await visits.flush();
    assert.deepEqual(await popular('week'), [['ahead', 1]]);
  });

  it('teach the index a page that it did not know, and count for it', async () => {
    const { read, visits, visit, popular } = await setUp(await open(), { '/fresh': article('Fresh') });
    visit('fresh', 1);
    visit('fresh', 2);
    await visits.flush();
    visit('fresh', 3);
    await visits.close();
    assert.deepEqual(await popular('all'), [['fresh', 3]]);
    assert.deepEqual(read, ['/fresh']);
  });

  it('of invented queries count for the page without them, and make the server read nothing', async () => {
    const { read, index, visits, visit, popular } = await setUp(await open());
    await index.put([put('a')]);
    for (let n = 1; n <= 5; n++) visit(`a?x=${n}`, n);
    await visits.close();
    assert.deepEqual(await popular('all'), [['a', 5]]);
    assert.deepEqual(read, []);
  });

  it('of invented queries are one visit of one reader', async () => {
    const { index, visits, visit, popular } = await setUp(await open());
    await index.put([put('a')]);
    for (let n = 1; n <= 300; n++) visit(`a?x=${n}`, 1);
    visit('a', 1);
    await visits.flush();
    for (let n = 300; n <= 600; n++) visit(`a?x=${n}`, 1);
    await visits.close();
    assert.deepEqual(await popular('all'), [['a', 1]]);
    assert.deepEqual([visits.report().counted, visits.report().dropped], [1, { repeat: 601 }]);
  });

  it('are known to all processes on PostgreSQL: a reader of three counts once, a network ten times', async (t) => {
    if (name === 'sqlite') return t.skip('processes on one SQLite file count for themselves');
    const database = await open();
    const nodes = [await setUp(database), await setUp(database), await setUp(database)];
    const [{ index, popular }] = nodes as [(typeof nodes)[0]];
    const each = async (work: (node: (typeof nodes)[0], at: number) => void) => {
      nodes.forEach(work);
      await Promise.all(nodes.map(({ visits }) => visits.flush()));
    };
    const dropped = () =>
      nodes
        .map(({ visits }) => visits.report().dropped)
        .reduce((sum, one) => ({
          repeat: (sum.repeat ?? 0) + (one.repeat ?? 0),
          'same network': (sum['same network'] ?? 0) + (one['same network'] ?? 0),
        }));
    await index.put([put('a'), put('b')]);
    for (let round = 0; round < 2; round++) await each(({ visit }) => visit('a', 1));
    assert.deepEqual(await popular('all'), [['a', 1]]);
    assert.deepEqual(dropped(), { repeat: 5, 'same network': 0 });

    await each(({ visit }, at) => {
      for (let n = 0; n < 8; n++) visit('b', 1, `${agent} ${at * 8 + n}`);
    });
    assert.deepEqual((await popular('all'))[0], ['b', 10]);
    assert.deepEqual(dropped(), { repeat: 5, 'same network': 14 });

    const salts = () => database.db.selectFrom('visitor_salt').select('salt').orderBy('day').execute();
    const [today, tomorrow] = await salts();
    for (const node of nodes) node.time.now = start + day;
    await each(({ visit }) => visit('a', 1));
    assert.deepEqual((await popular('all'))[1], ['a', 2]);
    const left = await salts();
    assert.deepEqual(left[0], tomorrow);
    assert.equal(left.length, 2, 'the salt of the day before is destroyed');
    assert.notDeepEqual(left[1], today);
    const seen = await database.db.selectFrom('visitors_seen').selectAll().execute();
    assert.equal(seen.length, 2, 'a visitor and a network of this day; what was seen the day before is gone');
  });

  it('of one network make the server read 20 unknown pages at most', async () => {
    const { read, visits, visit } = await setUp(await open());
    for (let n = 1; n <= 50; n++) visit(`made-up-${n}`, 1);
    await visits.close();
    assert.equal(read.length, 20);
    assert.equal(visits.report().dropped['unknown page'], 30);
  });

  it('count for the address that a page names as its own', async () => {
    const pages = { '/print': article('Story', '/story'), '/story': article('Story', '/story') };
    const { visits, visit, popular } = await setUp(await open(), pages);
    visit('print', 1);
    visit('story', 2);
    await visits.close();
    assert.deepEqual(await popular('all'), [['story', 2]]);
  });

  it('are dropped, and said to be, where there is no article', async () => {
    const { read, visits, visit, popular } = await setUp(await open(), { '/': '<title>Front page</title>' });
    visit('', 1);
    await visits.close();
    assert.deepEqual(await popular('all'), []);
    assert.equal(visits.report().counted, 0);
    assert.deepEqual(visits.report().dropped, { 'no article': 1 });
    assert.equal(visit('', 2), 'no article');
    await visits.close();
    assert.deepEqual(read, ['/']);
  });

  it('of a post that has left the index go with it, and count again when it is back', async () => {
    const { index, visits, visit, popular } = await setUp(await open());
    await index.put([put('a')]);
    visit('a', 1);
    await visits.flush();
    await index.remove('https://paper.example/a');
    visit('a', 2);
    await visits.flush();
    await index.put([put('a')]);
    visit('a', 3);
    await visits.flush();
    assert.deepEqual(await popular('all'), [['a', 1]]);
    assert.equal(visits.report().dropped.gone, 1);
  });

  it('wait when the database cannot be written, and are counted then', async () => {
    const database = await open();
    const { errors, index, visits, visit, popular } = await setUp(database);
    await index.put([put('a')]);
    visit('a', 1);
    await database.db.schema.alterTable('visits_daily').renameTo('away').execute();
    await visits.flush();
    assert.equal(errors.length, 1);
    await database.db.schema.alterTable('away').renameTo('visits_daily').execute();
    visit('a', 2);
    await visits.flush();
    assert.deepEqual(await popular('all'), [['a', 2]]);
  });

  it('of two servers on one database add up', async () => {
    const database = await open();
    const one = await setUp(database);
    const two = await setUp(database);
    await one.index.put([put('a'), put('b')]);
    for (let reader = 1; reader <= 20; reader++) (reader % 2 ? one : two).visit('a', reader);
    await Promise.all([one.visits.flush(), two.visits.flush()]);
    assert.deepEqual(await one.popular('all'), [['a', 20]]);
    const { heat_now } = await database.db
      .selectFrom('posts')
      .select('heat_now')
      .where('title', '=', 'a')
      .executeTakeFirstOrThrow();
    const alone = await open();
    const single = await setUp(alone);
    await single.index.put([put('a')]);
    for (let reader = 1; reader <= 20; reader++) single.visit('a', reader);
    await single.visits.flush();
    const expected = await alone.db.selectFrom('posts').select('heat_now').executeTakeFirstOrThrow();
    assert.ok(Math.abs(heat_now! - expected.heat_now!) < 1e-9);
  });
});
