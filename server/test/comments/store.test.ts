import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEachDatabase } from '../support/databases.js';
import type { Database } from '../../src/db/index.js';
import { newInsert, type CommentInsert } from '../../src/comments/store/comment-insert.js';
import { insertComment } from '../../src/comments/store/insert.js';
import { countComments, ensureCommentPage, findCommentPage } from '../../src/comments/store/comment-pages.js';
import { report, vote } from '../../src/comments/store/interactions.js';
import { removeComment, setStatus } from '../../src/comments/store/status.js';
import { readThread, type ThreadWish } from '../../src/comments/store/thread/read-thread.js';
import type { WireComment } from '../../src/comments/schema.js';

const now = Date.UTC(2026, 0, 1);
const url = 'https://news.example/story';
const key = 'news.example/story';

const thread = async (database: Database, wish: Partial<ThreadWish> = {}) =>
  readThread(database, (await findCommentPage(database, key))!.id, { sort: 'oldest', limit: 25, ...wish });

/** A tree as its texts: `a(b(c)d)`. */
const shape = (comments: readonly WireComment[]): string =>
  comments.map(({ text, replies }) => (text || '-') + (replies.length ? `(${shape(replies)})` : '')).join('');
import { storeOn } from './support.js';

onEachDatabase('the comments store', ({ open }) => {
  const start = async () => {
    const database = await open();
    const page = await ensureCommentPage(database, 'News', url, now);
    const add = async (text: string, more: Partial<CommentInsert> = {}) => {
      const comment = newInsert({ page, text, textHash: text, bodyHash: text, ...more });
      return insertedAt(now, comment);
    };
    const insertedAt = async (time: number, comment: CommentInsert) => {
      const inserted = await insertComment(storeOn(database), comment, time);
      assert.ok('row' in inserted, inserted.outcome);
      return inserted;
    };
    const idAt = async (time: number, text: string, parent: number | null = null) =>
      (await insertedAt(time, newInsert({ page, text, textHash: text, parent }))).row.id;
    const id = async (...parameters: Parameters<typeof add>) => (await add(...parameters)).row.id;
    return { database, page, add, id, idAt };
  };

  it('keeps a tree in the order of writing', async () => {
    const { database, id } = await start();
    const a = await id('a');
    const b = await id('b', { parent: a });
    await id('e');
    await id('c', { parent: b });
    await id('d', { parent: a });
    assert.equal(shape((await thread(database)).comments), 'a(b(c)d)e');
    assert.equal(shape((await thread(database, { sort: 'newest' })).comments), 'ea(b(c)d)');
    assert.deepEqual(await countComments(database, [key, 'news.example/other']), new Map([[key, 5]]));
  });

  it('pages through every sort without losing or repeating a comment', async () => {
    const { database, id } = await start();
    for (let n = 0; n < 11; n++) {
      const comment = await id(`${n} `);
      for (let voted = 0; voted < n % 3; voted++) await vote(database, comment, `device ${voted}`, true);
    }
    const wanted = {
      oldest: '0 1 2 3 4 5 6 7 8 9 10 ',
      newest: '10 9 8 7 6 5 4 3 2 1 0 ',
      top: '8 5 2 10 7 4 1 9 6 3 0 ',
    };
    for (const [sort, all] of Object.entries(wanted)) {
      let seen = '';
      let cursor: string | null = null;
      do {
        const part = await thread(database, { sort: sort as 'top', limit: 4, ...(cursor && { cursor }) });
        seen += shape(part.comments);
        cursor = part.next;
      } while (cursor);
      assert.equal(seen, all);
    }
  });

  it('shows what came later and is older in its place by date', async () => {
    const { database, idAt } = await start();
    const b = await idAt(now + 1000, 'b');
    await idAt(now + 3000, 'd');
    await idAt(now, 'a');
    await idAt(now + 2000, 'c');
    // by a clock that was wrong, before what it answers
    const y = await idAt(now + 20, 'y', b);
    await idAt(now + 10, 'x', b);
    await idAt(now + 15, 'z', y);
    assert.equal(shape((await thread(database)).comments), 'ab(xy(z))cd');
    assert.equal(shape((await thread(database, { sort: 'newest' })).comments), 'dcb(xy(z))a');
    assert.equal(shape((await thread(database, { sort: 'top' })).comments), 'dcb(xy(z))a');
    const two = await thread(database, { limit: 2 });
    const rest = await thread(database, { limit: 2, cursor: two.next! });
    assert.deepEqual([shape(two.comments), shape(rest.comments)], ['ab(xy(z))', 'cd']);
    assert.equal((await thread(database, { at: b })).earlier, true);
  });

  it('gives the first replies by date along where later ones were stored before them', async () => {
    const { database, idAt } = await start();
    const root = await idAt(now, 'root');
    for (let n = 13; n >= 0; n--) await idAt(now + 1000 * (n + 1), `${n} `, root);
    const [first] = (await thread(database)).comments;
    assert.equal(shape(first!.replies), '0 1 2 3 4 5 6 7 8 9 ');
    const more = await thread(database, { parent: root, cursor: first!.nextReplies! });
    assert.equal(shape(more.comments), '10 11 12 13 ');
  });

  it('gives the first replies along and the others on demand', async () => {
    const { database, id } = await start();
    const root = await id('root');
    for (let n = 0; n < 14; n++) await id(`${n} `, { parent: root });
    const [first] = (await thread(database)).comments;
    assert.equal(first!.replyCount, 14);
    assert.equal(shape(first!.replies), '0 1 2 3 4 5 6 7 8 9 ');
    const rest = await thread(database, { parent: root, cursor: first!.nextReplies!, limit: 3 });
    assert.equal(shape(rest.comments), '10 11 12 ');
    const last = await thread(database, { parent: root, cursor: rest.next!, limit: 3 });
    assert.equal(shape(last.comments), '13 ');
    assert.equal(last.next, null);
  });

  it('opens at a comment deep in a thread, with all it answers to', async () => {
    const { database, id } = await start();
    await id('before');
    const root = await id('root');
    for (let n = 0; n < 12; n++) await id(`${n} `, { parent: root });
    const reply = await id('reply', { parent: root });
    const target = await id('target', { parent: reply });
    await id('after');
    for (const [sort, rest] of [
      ['oldest', 'after'],
      ['newest', 'before'],
      ['top', 'before'],
    ] as const) {
      const { comments, earlier } = await thread(database, { sort, at: target });
      assert.equal(shape(comments), `root(0 1 2 3 4 5 6 7 8 9 reply(target))${rest}`);
      assert.equal(earlier, true);
    }
    assert.equal((await thread(database, { at: 999 })).earlier, false);
  });

  it('nests no deeper than thirty', async () => {
    const { database, id } = await start();
    let parent: number | null = null;
    for (let n = 0; n < 40; n++) parent = await id('x', { parent });
    const { depth } = await database.db
      .selectFrom('comments')
      .select((e) => e.fn.max('depth').as('depth'))
      .executeTakeFirstOrThrow();
    assert.equal(depth, 30);
  });

  it('shows what is taken away as a stub as long as replies hang on it', async () => {
    const { database, id } = await start();
    const a = await id('a');
    const b = await id('b', { parent: a });
    const c = await id('c', { parent: b });
    await setStatus(storeOn(database), a, 'rejected');
    await removeComment(storeOn(database), b);
    const [stub] = (await thread(database)).comments;
    assert.equal(shape([stub!]), '-(-(c))');
    assert.deepEqual([stub!.status, stub!.author.name, stub!.replyCount], ['deleted', null, 1]);
    assert.equal((await findCommentPage(database, key))!.count, 1);
    await removeComment(storeOn(database), c);
    assert.equal(shape((await thread(database)).comments), '');
    assert.equal((await findCommentPage(database, key))!.count, 0);
    await setStatus(storeOn(database), a, 'approved');
    assert.equal(shape((await thread(database)).comments), 'a');
  });

  it('keeps what waits out of the thread, and changes its revision only for what readers see', async () => {
    const { database, add } = await start();
    const { row, rev } = await add('a', { status: 'pending' });
    assert.equal(rev, 0);
    assert.equal(shape((await thread(database)).comments), '');
    const change = await setStatus(storeOn(database), row.id, 'approved');
    assert.equal(change!.rev, 1);
    assert.equal(shape((await thread(database)).comments), 'a');
  });

  it('answers a repeated key with the first result, and refuses it for another text', async () => {
    const { database, page, add } = await start();
    const first = await add('a', { key: 'k' });
    const again = await add('a', { key: 'k' });
    assert.equal(again.row.id, first.row.id);
    const reused = newInsert({ page, text: 'b', textHash: 'b', key: 'k', bodyHash: 'b' });
    const other = await insertComment(storeOn(database), reused, now);
    assert.deepEqual(other, { outcome: 'key-reused' });
    assert.equal((await findCommentPage(database, key))!.count, 1);
  });

  it('makes one comment of the same key sent many times at once', async () => {
    const { database, add } = await start();
    const sent = await Promise.all(Array.from({ length: 10 }, () => add('a', { key: 'k' })));
    assert.equal(new Set(sent.map(({ row }) => row.id)).size, 1);
    assert.equal((await findCommentPage(database, key))!.count, 1);
  });

  it('makes one comment of the same form sent twice by a visitor within ten minutes', async () => {
    const { add } = await start();
    const first = await add('a', { addressHash: 'x' });
    assert.equal((await add('a', { addressHash: 'x' })).row.id, first.row.id);
    assert.notEqual((await add('a', { addressHash: 'y' })).row.id, first.row.id);
  });

  it('takes one vote a device and one report a network', async () => {
    const { database, id } = await start();
    const a = await id('a');
    assert.deepEqual(await vote(database, a, 'x', true), { up: 1, rev: 2 });
    assert.deepEqual(await vote(database, a, 'x', true), { up: 1, rev: 2 });
    assert.deepEqual(await vote(database, a, 'y', true), { up: 2, rev: 3 });
    assert.equal(await vote(database, 999, 'x', true), null);
    assert.equal(await report(database, a, { addressHash: 'x', reason: '' }, now), 1);
    assert.equal(await report(database, a, { addressHash: 'x', reason: '' }, now), 1);
    assert.equal(await report(database, a, { addressHash: 'y', reason: '' }, now), 2);
  });

  it('loses no count when many write at once', async () => {
    const { database, id } = await start();
    const root = await id('root');
    await Promise.all(Array.from({ length: 30 }, (_, n) => id(`${n} `, { parent: root })));
    const page = (await findCommentPage(database, key))!;
    assert.deepEqual([page.count, page.revision], [31, 31]);
    assert.equal((await thread(database)).comments[0]!.replyCount, 30);
  });
});
