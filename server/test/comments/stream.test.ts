import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openDatabase } from '../../src/db/index.js';
import { createToken } from '../../src/admin/moderators.js';
import { moveThread } from '../../src/comments/store/move.js';
import { listenTo } from './stream-reader.js';
import { editToken, openComments, page, type OpenComments } from './support.js';
import { migrations } from '../../src/modules.js';

/** A reader of the stream. */
async function listen(opened: OpenComments, headers: Record<string, string> = {}) {
  const answer = await opened.app.request(`/v1/comments/stream?page=${page}`, { headers });
  return { answer, ...listenTo(answer) };
}

describe('the stream', () => {
  it('tells of new, changed and deleted comments, with the revision', async () => {
    const opened = await openComments(await openDatabase('sqlite::memory:', migrations));
    const { answer, next, cancel } = await listen(opened);
    assert.equal(answer.headers.get('Content-Type'), 'text/event-stream');
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    const { id } = await opened.posted({ text: 'a', editToken });
    const bearer = { Authorization: `Bearer ${editToken}` };
    await opened.ask('PATCH', `/v1/comments/${id}`, { text: 'b' }, bearer);
    await opened.ask('DELETE', `/v1/comments/${id}`, undefined, bearer);
    const told = [];
    for (let n = 0; n < 3; n++) {
      const { event, id: last, data } = (await next())!;
      told.push([event, last, data.comment?.text ?? data.id]);
    }
    assert.deepEqual(told, [
      // the page had no thread when the stream was opened
      ['comment', '0.1', 'a'],
      ['edit', '0.2', 'b'],
      ['delete', '0.3', '1'],
    ]);
    await cancel();
  });

  it('tells of a comment when a moderator approves it, not before', async () => {
    const database = await openDatabase('sqlite::memory:', migrations);
    const opened = await openComments(database, { comments: { moderation: 'all' } });
    const token = await createToken(database, 'Ada', 0);
    const { next, cancel } = await listen(opened);
    await opened.posted({ text: 'first' });
    await opened.posted({ text: 'second' });
    await opened.app.request('/v1/admin/comments', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: new URLSearchParams({ action: 'approve', ids: '2' }),
    });
    assert.equal((await next())!.data.comment!.text, 'second');
    await cancel();
  });

  it('tells that a page is closed, and open again', async () => {
    const database = await openDatabase('sqlite::memory:', migrations);
    const opened = await openComments(database);
    const token = await createToken(database, 'Ada', 0);
    const admin = (path: string, body = {}) =>
      opened.app.request(`/v1/admin/${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
        body: new URLSearchParams(body),
      });
    const { next, cancel } = await listen(opened);
    const closing = await admin('pages/close', { page, closed: 'true' });
    const told = (await next())!;
    assert.deepEqual([told.event, told.data], ['reload', { rev: 1 }]);
    assert.equal((await opened.thread()).closed, true);
    await admin(`undo/${((await closing.json()) as { undo: string }).undo}`);
    assert.deepEqual((await next())!.data, { rev: 2 });
    assert.equal((await opened.thread()).closed, false);
    await cancel();
  });

  it('tells those who come back what they missed, or that it cannot', async () => {
    const opened = await openComments(await openDatabase('sqlite::memory:', migrations), {
      comments: { perHour: 1000, floodPerMinute: 1000 },
    });
    for (const text of ['a', 'b', 'c']) await opened.posted({ text });
    const { next, cancel } = await listen(opened, { 'Last-Event-ID': '1.1' });
    assert.deepEqual([(await next())!.data.comment!.text, (await next())!.data.comment!.text], ['b', 'c']);
    await cancel();
    for (let n = 0; n < 60; n++) await opened.posted({ text: `${n}` });
    const late = await listen(opened, { 'Last-Event-ID': '1.1' });
    const { event, data } = (await late.next())!;
    assert.deepEqual([event, data], ['reload', { rev: 63 }]);
    await late.cancel();
  });

  it('has those who come back read again where another thread is at the address now', async () => {
    const database = await openDatabase('sqlite::memory:', migrations);
    const opened = await openComments(database);
    for (const text of ['a', 'b']) await opened.posted({ text });
    await moveThread(database.db, { from: 'news.example/story', to: 'news.example/b', url: `${page}/b` });
    const readsAgain = async () => {
      const { next, cancel } = await listen(opened, { 'Last-Event-ID': '1.2' });
      assert.equal((await next())!.event, 'reload');
      await cancel();
    };
    await readsAgain();
    for (const text of ['c', 'd', 'e']) {
      await opened.posted({ text });
      await readsAgain();
    }
  });

  it('has those who come back with what no server sent read again', async () => {
    const opened = await openComments(await openDatabase('sqlite::memory:', migrations));
    await opened.posted({ text: 'a' });
    for (const last of ['x', '1', '-1.0', '1.', '1.99', 'NaN.NaN', '1.1e3', '9'.repeat(400)]) {
      const { next, cancel } = await listen(opened, { 'Last-Event-ID': last });
      assert.equal((await next())!.event, 'reload', last);
      await cancel();
    }
  });

  it('ends when the server stops', async () => {
    const opened = await openComments(await openDatabase('sqlite::memory:', migrations));
    const { next } = await listen(opened);
    opened.app.stopStreams();
    assert.equal(await next(), null);
    assert.equal((await opened.app.request(`/v1/comments/stream?page=${page}`)).status, 503);
  });

  it('lets one network open so many and no more, and counts those that end', async () => {
    const opened = await openComments(await openDatabase('sqlite::memory:', migrations));
    const all = await Promise.all(Array.from({ length: 20 }, () => listen(opened)));
    const refused = await opened.app.request(`/v1/comments/stream?page=${page}`);
    assert.equal(refused.status, 503);
    assert.ok(refused.headers.get('Retry-After'));
    await all[0]!.cancel();
    const again = await listen(opened);
    assert.equal(again.answer.status, 200);
    await Promise.all([...all.slice(1), again].map(({ cancel }) => cancel()));
  });

  it('keeps nothing of streams that were closed', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const opened = await openComments(await openDatabase('sqlite::memory:', migrations));
    const openAndClose = async (times: number) => {
      for (let n = 0; n < times; n++) {
        const answer = await opened.app.request(`/v1/comments/stream?page=${page}`);
        assert.equal(answer.status, 200);
        await answer.body!.cancel();
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = await openAndClose(10_000);
    const after = await openAndClose(20_000);
    assert.ok(after < before * 1.05, `${before} bytes, then ${after}`);
  });

  it('is not opened by a HEAD, and makes no row, however many pages are made up', async () => {
    const database = await openDatabase('sqlite::memory:', migrations);
    const opened = await openComments(database);
    for (let n = 0; n < 40; n++) {
      const head = await opened.app.request(`/v1/comments/stream?page=${page}/${n}`, { method: 'HEAD' });
      assert.equal(head.status, 200);
      assert.equal(head.headers.get('Content-Type'), 'text/event-stream');
      const { cancel } = await listen(opened);
      await cancel();
    }
    assert.deepEqual(await database.db.selectFrom('comment_pages').selectAll().execute(), []);
  });

  it('of a page without comments tells of the first one', async () => {
    const opened = await openComments(await openDatabase('sqlite::memory:', migrations));
    const { next, cancel } = await listen(opened);
    await opened.posted({ text: 'first' });
    assert.equal((await next())!.data.comment!.text, 'first');
    await cancel();
  });

  it('tells those who come back what is so now, once, and not what was said meanwhile', async () => {
    const opened = await openComments(await openDatabase('sqlite::memory:', migrations));
    const bearer = { Authorization: `Bearer ${editToken}` };
    const edited = await opened.posted({ text: 'A secret remark', editToken });
    const gone = await opened.posted({ text: 'Another secret remark', editToken });
    await opened.ask('PATCH', `/v1/comments/${edited.id}`, { text: 'plain' }, bearer);
    await opened.ask('DELETE', `/v1/comments/${gone.id}`, undefined, bearer);
    const { next, cancel } = await listen(opened, { 'Last-Event-ID': '1.1' });
    const told = [(await next())!, (await next())!];
    assert.deepEqual(
      told.map(({ event, id, data }) => [event, id, data.comment?.text ?? data.id]),
      [
        ['edit', '1.3', 'plain'],
        ['delete', '1.4', gone.id],
      ],
    );
    await cancel();
  });
});
