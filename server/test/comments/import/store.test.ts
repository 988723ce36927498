import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Importing } from '../../../src/comments/import/known.js';
import { batchesOf } from '../../../src/comments/import/pieces.js';
import { countStored, storeThreads } from '../../../src/comments/import/store.js';
import type { StoreContext } from '../../../src/comments/store/context.js';
import type { Database } from '../../../src/db/index.js';
import { moveThread } from '../../../src/comments/store/move.js';
import { removeComment, setStatus } from '../../../src/comments/store/status.js';
import { maintain } from '../../../src/comments/maintenance.js';
import type { WireComment } from '../../../src/comments/schema.js';
import { onEachDatabase } from '../../support/databases.js';
import { openComments, storeOn, usualRetention } from '../support.js';
import { disqus, link, post, thread, type DisqusPost } from './disqus-file.js';
import { file, page, read, sqliteFile } from './support.js';

const now = Date.UTC(2026, 0, 1);

/** A tree as its texts: `a(b(c)d)`. */
const shape = (comments: readonly WireComment[]): string =>
  comments
    .map(({ text, replies }) => text.replace('Post ', '') + (replies.length ? `(${shape(replies)})` : ''))
    .join(' ');

/** Returns how many comments were new. */
async function storeThread(store: StoreContext, thread: Importing): Promise<number> {
  let count = -1;
  await storeThreads(store, [thread], now, (_, stored) => (count = stored));
  return count;
}

onEachDatabase('an import', ({ open }) => {
  const importing = async (...posts: DisqusPost[]) => {
    const sorted = await read(file(disqus(thread('1', link(page)), ...posts.map(post))));
    return { system: 'Disqus', ...sorted.threads[0]! };
  };
  const idOf = async ({ db }: Database, text: string) =>
    (await db.selectFrom('comments').select('id').where('text', '=', text).executeTakeFirstOrThrow()).id;

  it('stores each comment once, in the order in which they were written', async () => {
    const database = await open();
    const imported = await importing(
      { id: '3', parent: '1', at: '2019-03-03T10:00:00Z' },
      { id: '1', at: '2019-03-02T10:00:00Z' },
      { id: '2', at: '2019-03-01T10:00:00Z', author: 'Bo' },
    );
    const store = storeOn(database);
    const heard: string[] = [];
    store.events.on('thread-changed', ({ page }) => void heard.push(page.url));
    assert.equal(await countStored(database, imported), 0);
    assert.equal(await storeThread(store, imported), 3);
    assert.equal(await countStored(database, imported), 3);
    assert.equal(await storeThread(store, imported), 0);
    assert.deepEqual(heard, [page]);
    const { app, thread: readThread } = await openComments(database);
    const { count, comments } = await readThread();
    await app.close();
    assert.equal(count, 3);
    assert.deepEqual(
      comments.map(({ text, author, createdAt, replyCount }) => [text, author.name, createdAt, replyCount]),
      [
        ['Post 2', 'Bo', '2019-03-01T10:00:00.000Z', 0],
        ['Post 1', 'Ada', '2019-03-02T10:00:00.000Z', 1],
      ],
    );
    assert.equal(shape(comments), '2 1(3)');
  });

  it('sets older comments before those that are there, and adds what came since', async () => {
    const database = await open();
    const { app, posted, thread: readThread } = await openComments(database);
    const own = await posted({ text: 'own' });
    await posted({ text: 'reply', parent: own.id });
    await storeThread(storeOn(database), await importing({ id: '1' }));
    const later = await importing({ id: '1' }, { id: '2', parent: '1' }, { id: '3', parent: '2' });
    assert.equal(await storeThread(storeOn(database), later), 2);
    const { comments, count } = await readThread();
    assert.equal(shape(comments), '1(2(3)) own(reply)');
    assert.equal(count, 5);
    assert.equal(shape((await readThread('&sort=newest')).comments), 'own(reply) 1(2(3))');
    await app.close();
  });

  it('brings nothing back that was edited, removed or moved since', async () => {
    const database = await open();
    const store = storeOn(database);
    const imported = await importing({ id: '1' }, { id: '2' }, { id: '3', parent: '2' }, { id: '4' });
    await storeThread(store, imported);
    await setStatus(store, await idOf(database, 'Post 1'), 'approved', { text: 'Edited', text_hash: 'x' });
    await removeComment(store, await idOf(database, 'Post 4'));
    assert.equal(await countStored(database, imported), 4);
    assert.equal(await storeThread(store, imported), 0);

    const to = 'https://news.example/moved';
    await moveThread(database.db, { from: 'news.example/story', to: 'news.example/moved', url: to });
    const later = await importing(
      { id: '1' },
      { id: '2' },
      { id: '5', parent: '2' },
      { id: '6', parent: '4' },
    );
    assert.equal(await storeThread(store, later), 2);
    const { app } = await openComments(database);
    const answer = await app.request(`/v1/comments?page=${encodeURIComponent(to)}`);
    const { comments } = (await answer.json()) as { comments: WireComment[] };
    await app.close();
    // what answered the removed comment answers the page
    assert.equal(shape(comments), 'Edited 2(3 5) 6');
  });

  it('knows comments that an earlier version imported without their ids', async () => {
    const database = await open();
    const store = storeOn(database);
    const imported = await importing({ id: '1' }, { id: '2' });
    await storeThread(store, imported);
    await database.db.deleteFrom('comment_imports').execute();
    assert.equal(await storeThread(store, imported), 0);
    await removeComment(store, await idOf(database, 'Post 1'));
    assert.equal(await storeThread(store, imported), 0);
  });

  it('takes two comments of the same words and second for two', async () => {
    const database = await open();
    const same = { at: '2019-03-01T10:00:00Z', message: 'Congratulations!' };
    const imported = await importing({ id: '1', ...same }, { id: '2', author: 'Bo', ...same });
    assert.equal(await storeThread(storeOn(database), imported), 2);
    assert.equal(await storeThread(storeOn(database), imported), 0);
  });

  it('stores a comment once that stands twice in the file, and its replies below it', async () => {
    const database = await open();
    const posts = [{ id: '1' }, { id: '2', parent: '1' }, { id: '1', message: 'Again' }].map(post);
    const sorted = await read(file(disqus(thread('1', link(page)), ...posts)));
    assert.deepEqual(Object.fromEntries(sorted.leftOut), { repeated: 1 });
    assert.equal(await storeThread(storeOn(database), { system: 'Disqus', ...sorted.threads[0]! }), 2);
    const { app, thread: readThread } = await openComments(database);
    assert.equal(shape((await readThread()).comments), '1(2)');
    await app.close();
  });

  it('closes the pages that were closed there, and leaves one open that a moderator opened since', async () => {
    const database = await open();
    const store = storeOn(database);
    const isClosed = async () =>
      (await database.db.selectFrom('comment_pages').select('closed').executeTakeFirstOrThrow()).closed;
    await storeThread(store, { ...(await importing({ id: '1' })), closed: true });
    assert.equal(await isClosed(), 1);
    await database.db.updateTable('comment_pages').set({ closed: 0 }).execute();
    const later = { ...(await importing({ id: '1' }, { id: '2' })), closed: true };
    assert.equal(await storeThread(store, later), 1);
    assert.equal(await isClosed(), 0);
  });

  it('locks pages in one order, whatever the order of the export', async () => {
    const one = await importing({ id: '1' });
    const urls = ['b', 'c', 'a'].map((name) => `https://news.example/${name}`);
    for (const order of [urls, urls.toReversed()]) {
      const [batch, ...others] = [...batchesOf(order.map((url) => ({ ...one, url })))];
      assert.deepEqual(others, []);
      assert.deepEqual(
        batch!.map(({ thread }) => thread.url),
        urls.toSorted(),
      );
    }
  });

  it('keeps votes, edits, picks and badges, and what waits for as long as any other', async () => {
    const database = await open();
    const store = storeOn(database);
    const isso = (id: number, fields: object) => ({
      ...{ id, tid: 1, parent: null, created: 1_550_000_000 + id, modified: null, mode: 1, likes: 0 },
      ...{ text: `Post ${id}`, author: null, email: null, website: null },
      ...fields,
    });
    const path = sqliteFile({
      threads: [{ id: 1, uri: '/story' }],
      comments: [
        isso(1, { likes: 4, modified: 1_550_000_900 }),
        isso(2, { mode: 2 }),
        isso(3, { parent: 2 }),
      ],
    });
    const [found] = (await read(path)).threads;
    found!.comments[0]!.pinned = true;
    await storeThread(store, { system: 'Isso', ...found! });
    await maintain(store, usualRetention, now + 60_000);
    const { app, thread: readThread } = await openComments(database);
    const { comments, count } = await readThread();
    await app.close();
    // a reply to what waits answers the page
    assert.equal(shape(comments), '1 3');
    assert.equal(count, 2);
    const { votes, editedAt, pinned } = comments[0]!;
    assert.deepEqual([votes.up, editedAt, pinned], [4, '2019-02-12T19:48:20.000Z', true]);
    const waiting = await database.db
      .selectFrom('comments')
      .select('text')
      .where('status', '=', 'pending')
      .execute();
    assert.deepEqual(waiting, [{ text: 'Post 2' }]);
  });

  it('takes more comments than one transaction, and more replies below each other than a thread shows', async () => {
    const database = await open();
    const chain = Array.from({ length: 700 }, (_, index): DisqusPost => ({
      id: String(index + 1),
      ...(index % 70 && { parent: String(index) }),
      at: new Date(Date.UTC(2019, 0, 1, 0, 0, index)).toISOString(),
    }));
    const imported = await importing(...chain);
    assert.equal(await storeThread(storeOn(database), imported), 700);
    assert.equal(await storeThread(storeOn(database), imported), 0);
    const rows = await database.db
      .selectFrom('comments')
      .select(['id', 'parent_id', 'depth', 'reply_count', 'text'])
      .execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, parent_id, depth, reply_count, text } of rows) {
      const number = Number(text.split(' ')[1]) - 1;
      assert.equal(depth, Math.min(number % 70, 30), text);
      if (number % 70 && depth < 30) assert.equal(byId.get(parent_id!)!.text, `Post ${number}`);
      assert.equal(reply_count, rows.filter((row) => row.parent_id === id).length, text);
    }
  });
});
