import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PostIndex } from '../../src/posts/content-index/post-index.js';
import { relatedPosts } from '../../src/posts/related/serve.js';
import { onEachDatabase } from '../support/databases.js';
import { names, put } from './entries.js';

const now = Date.UTC(2026, 5, 1);
const topics = {
  harbour: 'The harbour crane lifts containers from the ferry while dockers and pilots wait for the tide',
  choir: 'The cathedral choir rehearses a requiem with soprano soloists and an organ for the autumn concert',
  bread: 'The bakery kneads sourdough with rye flour and bakes loaves in a wood oven before dawn',
};

onEachDatabase('related posts', ({ open }) => {
  const list = async (database: Awaited<ReturnType<typeof open>>, name: string, limit = 3) =>
    names(await relatedPosts(database, { site: 'paper', key: `paper.example/${name}`, limit }, now));

  /** Three posts on each topic, under names such as `choir-2`. */
  const newspaper = async () => {
    const database = await open();
    const index = new PostIndex(database);
    const puts = Object.entries(topics).flatMap(([topic, text]) =>
      [1, 2, 3].map((n) =>
        put(`${topic}-${n}`, { text: `${text} ${filler(topic, n)}`, publishedAt: date(n), category: topic }),
      ),
    );
    await index.put(puts);
    return { database, index };
  };

  it('are those that speak of the same', async () => {
    const { database } = await newspaper();
    assert.deepEqual((await list(database, 'choir-1', 2)).sort(), ['choir-2', 'choir-3']);
    assert.deepEqual((await list(database, 'bread-3', 2)).sort(), ['bread-1', 'bread-2']);
  });

  it('are found both ways when a post is added later', async () => {
    const { database, index } = await newspaper();
    await index.put([
      put('choir-4', { text: `${topics.choir} ${filler('choir', 4)}`, publishedAt: date(4) }),
    ]);
    assert.ok((await list(database, 'choir-1')).includes('choir-4'));
    assert.deepEqual((await list(database, 'choir-4')).sort(), ['choir-1', 'choir-2', 'choir-3']);
  });

  it('come from posts that another process has added', async () => {
    const { database, index } = await newspaper();
    await new PostIndex(database).put([
      put('choir-4', { text: `${topics.choir} ${filler('choir', 4)}`, publishedAt: date(4) }),
    ]);
    await index.put([
      put('choir-5', { text: `${topics.choir} ${filler('choir', 5)}`, publishedAt: date(5) }),
    ]);
    assert.ok((await list(database, 'choir-5')).includes('choir-4'));
  });

  it('move when a post changes its subject', async () => {
    const { database, index } = await newspaper();
    await index.put([
      put('choir-3', {
        title: 'Our daily bread',
        text: `${topics.bread} ${filler('bread', 5)}`,
        publishedAt: date(3),
      }),
    ]);
    assert.deepEqual((await list(database, 'choir-3')).sort(), ['bread-1', 'bread-2', 'bread-3']);
    assert.deepEqual(await list(database, 'choir-1', 1), ['choir-2']);
    assert.ok((await list(database, 'bread-1')).includes('choir-3'));
  });

  it('leave out a post that was removed', async () => {
    const { database, index } = await newspaper();
    assert.equal(await index.remove('https://paper.example/choir-2'), true);
    assert.equal(await index.remove('https://paper.example/choir-2'), false);
    assert.equal((await list(database, 'choir-1', 8)).includes('choir-2'), false);
  });

  it('never show the same text twice, nor the article itself again', async () => {
    const { database, index } = await newspaper();
    const text = `${topics.choir} ${filler('choir', 2)}`;
    await index.put([put('choir-2-corrected', { title: 'choir-2', text, publishedAt: date(4) })]);
    const shown = (await list(database, 'choir-1')).filter((name) => name.startsWith('choir-2'));
    assert.equal(shown.length, 1);
    assert.equal((await list(database, 'choir-2', 2)).includes('choir-2-corrected'), false);
  });

  it('put what the editor pinned first and hide what is blocked, in the filling too', async () => {
    const { database } = await newspaper();
    const id = async (name: string) =>
      (
        await database.db
          .selectFrom('posts')
          .select('id')
          .where('key', '=', `paper.example/${name}`)
          .executeTakeFirstOrThrow()
      ).id;
    const post_id = await id('choir-1');
    await database.db
      .insertInto('related_choices')
      .values([
        { post_id, other_id: await id('bread-3'), choice: 'pin' },
        { post_id, other_id: await id('choir-2'), choice: 'block' },
      ])
      .execute();
    const shown = await list(database, 'choir-1', 8);
    assert.equal(shown[0], 'bread-3');
    assert.equal(shown.includes('choir-2'), false);
  });

  it('fill up from the category, then from the whole site, without a repeat', async () => {
    const database = await open();
    await new PostIndex(database).put([
      put('lonely', { text: 'unlike', category: 'News', publishedAt: date(9) }),
      put('same', { text: 'different', category: 'News', publishedAt: date(1) }),
      put('other', { text: 'elsewhere', category: 'Sport', publishedAt: date(5) }),
    ]);
    assert.deepEqual(await list(database, 'lonely', 5), ['same', 'other']);
  });

  it('are the latest for a page that nobody knows', async () => {
    const { database } = await newspaper();
    assert.equal((await list(database, 'unheard-of', 4)).length, 4);
  });

  it('keep a post of the future back', async () => {
    const { database, index } = await newspaper();
    const publishedAt = new Date(now + 1000).toISOString();
    await index.put([put('choir-4', { text: `${topics.choir} tomorrow`, publishedAt })]);
    assert.equal((await list(database, 'choir-1', 20)).includes('choir-4'), false);
  });

  it('prefer the newer of two that are equally alike', async () => {
    const database = await open();
    const index = new PostIndex(database);
    await index.put([
      put('article', { text: topics.choir, publishedAt: date(1) }),
      put('old', { text: `${topics.choir} ${filler('old', 1)}`, publishedAt: '2006-01-01T00:00:00Z' }),
      put('new', { text: `${topics.choir} ${filler('new', 1)}`, publishedAt: date(2) }),
      ...Object.entries(topics).map(([topic, text]) => put(topic, { text })),
    ]);
    const shown = await list(database, 'article', 8);
    assert.ok(shown.indexOf('new') < shown.indexOf('old'), shown.join());
  });

  it('are none by words that every text has, on a site of a few posts and in any language', async () => {
    const database = await open();
    await new PostIndex(database).put([
      put('a', { title: 'A', text: 'The one harbour and its cranes', publishedAt: date(1) }),
      put('b', {
        title: 'B',
        text: 'One choir sings and the organ plays',
        language: null,
        publishedAt: date(2),
      }),
      put('c', { title: 'C', text: 'Der Hafen und die Schiffe', language: 'de', publishedAt: date(3) }),
      put('d', { title: 'D', text: 'Die Kirche und der Chor', language: null, publishedAt: date(4) }),
    ]);
    const rows = await database.db.selectFrom('related').select('list').execute();
    assert.deepEqual(
      rows.map(({ list }) => list),
      ['[]', '[]', '[]', '[]'],
    );
  });

  it('by the same author or in the same category come first among those equally alike', async () => {
    const database = await open();
    const text = (n: number) => `${topics.harbour} ${filler('harbour', n)}`;
    const at = { publishedAt: date(1) };
    await new PostIndex(database).put([
      put('a', { ...at, text: text(1), category: 'Sea', authors: [{ name: 'Ann Lee', url: null }] }),
      put('b', { ...at, text: text(2) }),
      put('c', { ...at, text: text(3), authors: [{ name: 'ann lee', url: null }] }),
      put('d', { ...at, text: text(4), category: 'Sea', authors: [{ name: 'Ann Lee', url: null }] }),
    ]);
    assert.deepEqual(await list(database, 'a'), ['d', 'c', 'b']);
  });

  it('cut words where a language writes no spaces', async () => {
    const database = await open();
    await new PostIndex(database).put([
      put('a', { text: '港の灯台が修理されました', language: 'ja' }),
      put('b', { text: '灯台の歴史を訪ねる', language: 'ja' }),
      put('c', { text: '今年の米は豊作です', language: 'ja' }),
    ]);
    assert.deepEqual(await list(database, 'a', 1), ['b']);
  });
});

const date = (day: number) => new Date(Date.UTC(2026, 3, day)).toISOString();

/** Words of this post alone, so that two posts on a topic are no twins. */
const filler = (topic: string, n: number) =>
  Array.from({ length: 12 }, (_, at) => `${topic}word${n}x${at}`).join(' ');
