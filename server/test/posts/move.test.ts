import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as v from 'valibot';
import type { Database } from '../../src/db/open.js';
import { configSchema } from '../../src/modules.js';
import { move } from '../../src/posts/moves/command.js';
import { PostIndex } from '../../src/posts/content-index/post-index.js';
import { addVisits } from '../../src/posts/visits/store.js';
import { onEachDatabase } from '../support/databases.js';
import { put } from './entries.js';

const now = Date.UTC(2026, 3, 1, 12);

onEachDatabase('moving pages', ({ open }) => {
  const config = v.parse(configSchema, {
    sites: [{ name: 'paper', origins: ['https://paper.example', 'https://old.example'] }],
  });
  const run = (database: Database, ...words: string[]) =>
    move({
      config,
      words,
      flags: {},
      checkSettings: () => config,
      requireDatabase() {},
      withDatabase: (work) => work(database),
    });
  const thread = (database: Database, url: string, count: number) =>
    database.db
      .insertInto('comment_pages')
      .values({ site: 'paper', key: new URL(url).host + new URL(url).pathname, url, count, created_at: now })
      .execute();
  const threads = async (database: Database) =>
    (
      await database.db.selectFrom('comment_pages').select(['key', 'url', 'count']).orderBy('key').execute()
    ).map(({ key, url, count }) => [key, url, Number(count)]);

  const filled = async () => {
    const database = await open();
    await new PostIndex(database, () => now).put([put('a'), put('b')]);
    const rows = await database.db.selectFrom('posts').select('id').execute();
    await addVisits(
      database,
      now,
      rows.map(({ id }) => ({ id, visits: 2 })),
      now,
    );
    await thread(database, 'https://paper.example/a', 1);
    return database;
  };

  it('only says what it would do at first', async () => {
    const database = await filled();
    await run(database, 'https://paper.example/a', 'https://paper.example/new/a');
    assert.deepEqual(await threads(database), [['paper.example/a', 'https://paper.example/a', 1]]);
  });

  it('takes comments, visits and the post of a page along', async () => {
    const database = await filled();
    await run(database, 'https://paper.example/a', 'https://paper.example/new', 'now');
    assert.deepEqual(await threads(database), [['paper.example/new', 'https://paper.example/new', 1]]);
    const post = await database.db
      .selectFrom('posts')
      .select(['url', 'visits'])
      .where('key', '=', 'paper.example/new')
      .executeTakeFirstOrThrow();
    assert.deepEqual([post.url, Number(post.visits)], ['https://paper.example/new', 2]);
  });

  it('makes one of two, with the comments and visits of both', async () => {
    const database = await filled();
    await thread(database, 'https://paper.example/b', 3);
    await run(database, 'https://paper.example/a', 'https://paper.example/b', 'now');
    assert.deepEqual(await threads(database), [['paper.example/b', 'https://paper.example/b', 4]]);
    const posts = await database.db.selectFrom('posts').select(['key', 'visits']).execute();
    assert.deepEqual(
      posts.map(({ key, visits }) => [key, Number(visits)]),
      [['paper.example/b', 4]],
    );
  });

  it('takes all pages below a prefix, and none beside it', async () => {
    const database = await filled();
    await thread(database, 'https://old.example/blog/x', 1);
    await thread(database, 'https://old.example/blogroll', 1);
    await run(database, 'https://old.example/blog/*', 'https://paper.example/news/*', 'now');
    assert.deepEqual(
      (await threads(database)).map(([key, url]) => [key, url]),
      [
        ['old.example/blogroll', 'https://old.example/blogroll'],
        ['paper.example/a', 'https://paper.example/a'],
        ['paper.example/news/x', 'https://paper.example/news/x'],
      ],
    );
  });

  it('refuses what is no address and what is on no site', async () => {
    const database = await open();
    await assert.rejects(run(database, 'a', 'b'), /write two addresses/);
    await assert.rejects(run(database, 'https://paper.example/a', 'https://other.example/a'), /origins/);
  });
});
