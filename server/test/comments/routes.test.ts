import assert from 'node:assert/strict';
import { moveThread } from '../../src/comments/store/move.js';
import { it } from 'node:test';
import { onEachDatabase } from '../support/databases.js';
import { editToken, openComments, page, type Posted, type ProblemBody } from './support.js';

const problem = async (answer: Response) => (await answer.json()) as ProblemBody;
const typeOf = async (answer: Response) => [answer.status, (await problem(answer)).type.split(':').at(-1)];
const bearer = { Authorization: `Bearer ${editToken}` };

onEachDatabase('the comments endpoint', ({ open }) => {
  it('takes a comment with nothing but a text, and shows it', async () => {
    const { post, thread } = await openComments(await open());
    const answer = await post({ text: 'Hello\r\nthere ' });
    assert.equal(answer.status, 201);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), 'https://news.example');
    const { rev, ...comment } = (await answer.json()) as Posted;
    assert.deepEqual(comment, {
      id: '1',
      parent: null,
      author: { name: null, url: null, avatar: null, badge: null },
      text: 'Hello\nthere',
      createdAt: '2026-01-01T00:00:00.000Z',
      editedAt: null,
      status: 'approved',
      pinned: false,
      votes: { up: 0 },
      replyCount: 0,
      replies: [],
      nextReplies: null,
    });
    const { form, ...shown } = await thread();
    assert.deepEqual(shown, {
      page,
      count: 1,
      closed: false,
      comments: [comment],
      earlier: false,
      next: null,
      rev,
    });
    assert.deepEqual(
      { ...form, token: '' },
      {
        name: 'optional',
        email: 'optional',
        url: 'optional',
        maxLength: 5000,
        moderation: 'none',
        automaticChecks: true,
        editWindow: 900,
        token: '',
        honeypot: 'subject',
        challenge: null,
      },
    );
  });

  it('takes JSON too', async () => {
    const { app } = await openComments(await open());
    const headers = { Origin: 'https://news.example', 'Content-Type': 'application/json' };
    const body = JSON.stringify({ page, text: 'Hello', name: 'Ada', url: 'ada.example', parent: null });
    const answer = await app.request('/v1/comments', { method: 'POST', headers, body });
    assert.equal(answer.status, 201);
    assert.deepEqual(((await answer.json()) as Posted).author, {
      name: 'Ada',
      url: 'https://ada.example/',
      avatar: null,
      badge: null,
    });
    const broken = await app.request('/v1/comments', { method: 'POST', headers, body: '{' });
    assert.deepEqual(await typeOf(broken), [400, 'bad-body']);
  });

  it('says field by field what is wrong', async () => {
    const { post } = await openComments(await open(), { comments: { name: 'required', maxLength: 10 } });
    const codes = async (body: Record<string, string>) => {
      const answer = await post(body);
      assert.equal(answer.status, 422);
      return (await problem(answer)).errors!.map(({ field, code }) => `${field} ${code}`);
    };
    assert.deepEqual(await codes({ text: ' \n ' }), ['text required', 'name required']);
    for (const unseen of ['\u200b', '\u3164', '\u2800\u2800', '\u00ad', '\u0301', '\u{e0020}'])
      assert.deepEqual(await codes({ text: unseen, name: unseen }), ['text required', 'name required']);
    assert.deepEqual(await codes({ text: 'x'.repeat(11), name: 'Ada' }), ['text too-long']);
    assert.deepEqual(await codes({ text: 'x', name: 'Ada', email: 'ada', url: 'javascript:alert(1)' }), [
      'email invalid',
      'url invalid',
    ]);
    assert.deepEqual(await codes({ text: 'x', name: 'n'.repeat(81) }), ['name too-long']);
    assert.deepEqual(await codes({ text: 'x', name: 'Ada', page: 'story' }), ['page invalid']);
    assert.deepEqual(await codes({ text: 'x', name: 'Ada', editToken: 'short' }), ['editToken invalid']);
  });

  it('never shows an e-mail address', async () => {
    const { post, app } = await openComments(await open());
    const answer = await post({ text: 'x', email: 'ada@example.org' });
    assert.doesNotMatch(await answer.text(), /ada@example/);
    for (const path of ['/v1/comments', '/v1/embed/comments'])
      assert.doesNotMatch(await (await app.request(`${path}?page=${page}`)).text(), /ada@example/);
  });

  it('serves configured sites only, and lets none write for another', async () => {
    const { post, app } = await openComments(await open());
    assert.deepEqual(await typeOf(await post({ text: 'x', page: 'https://other.example/' })), [
      403,
      'page-not-served',
    ]);
    assert.deepEqual(await typeOf(await post({ text: 'x', page: 'https://blog.example/' })), [
      403,
      'origin-not-served',
    ]);
    assert.deepEqual(await typeOf(await app.request('/v1/comments?page=https://other.example/')), [
      403,
      'page-not-served',
    ]);
    assert.deepEqual(await typeOf(await app.request('/v1/comments')), [400, 'bad-query']);
  });

  it('stores and leads to a page’s address as readers share it, whoever names it first', async () => {
    const database = await open();
    const { post } = await openComments(database);
    const named = 'https://evil:secret@news.example/first?utm_source=spam&id=7#anywhere';
    assert.equal((await post({ page: named, text: 'Hello' })).status, 201);
    const routed = 'https://news.example/app?utm_source=spam#/story';
    assert.equal((await post({ page: routed, text: 'Hello there' })).status, 201);
    const rows = await database.db.selectFrom('comment_pages').select('url').execute();
    assert.deepEqual(rows.map(({ url }) => url).sort(), [
      'https://news.example/app#/story',
      'https://news.example/first?id=7',
    ]);
    const html = await post({ page: named, text: 'Without a script' }, { Accept: 'text/html' });
    assert.match(html.headers.get('Location')!, /^https:\/\/news\.example\/first\?id=7#comment-\d+$/);
  });

  it('answers a repeated key with the first result, and refuses it for other words', async () => {
    const { post, thread, clock } = await openComments(await open());
    const first = (await (await post({ text: 'a', key: 'k' })).json()) as Posted;
    clock.now += 3_600_000;
    const again = await post({ text: 'a', key: 'k' });
    assert.equal(again.status, 201);
    assert.equal(((await again.json()) as Posted).id, first.id);
    assert.deepEqual(await typeOf(await post({ text: 'b', key: 'k' })), [422, 'key-reused']);
    assert.equal((await thread()).count, 1);
  });

  it('is asked again with a key when one may send no more, but not without end', async () => {
    const { post } = await openComments(await open(), { comments: { perHour: 1 } });
    await post({ text: 'a', key: 'k' });
    for (let n = 0; n < 20; n++) assert.equal((await post({ text: 'a', key: 'k' })).status, 201);
    for (let n = 0; n < 10; n++) await post({ text: 'a', key: 'k' });
    assert.equal((await post({ text: 'a', key: 'k' })).status, 429);
    const answer = await post({ text: 'b', key: 'l' });
    assert.equal(answer.status, 429);
    assert.ok(Number(answer.headers.get('Retry-After')) > 0);
    assert.match(answer.headers.get('Access-Control-Expose-Headers')!, /Retry-After/);
  });

  it('answers with 304 until something changes', async () => {
    const { app, posted, clock } = await openComments(await open());
    const read = (etag?: string) =>
      app.request(`/v1/comments?page=${page}`, { headers: etag ? { 'If-None-Match': etag } : {} });
    const { id } = await posted({ text: 'a' });
    const first = await read();
    const etag = first.headers.get('ETag')!;
    assert.equal(first.headers.get('Cache-Control'), 'public, no-cache');
    clock.now += 60_000;
    assert.equal((await read(etag)).status, 304);
    await app.request(`/v1/comments/${id}/vote`, {
      method: 'POST',
      headers: { Origin: 'https://news.example' },
      body: new URLSearchParams({ device: 'one-device' }),
    });
    const changed = await read(etag);
    assert.equal(changed.status, 200);
    assert.match(await changed.text(), /"up":1/);
  });

  it('answers with the thread that is there, not with one of as many changes that has moved away', async () => {
    const database = await open();
    const { app, posted } = await openComments(database);
    const read = (path: string, etag?: string) =>
      app.request(`${path}?page=${page}`, { headers: etag ? { 'If-None-Match': etag } : {} });
    const [json, html] = ['/v1/comments', '/v1/embed/comments'] as const;
    await posted({ text: 'moves away' });
    const before = new Map<string, string>();
    for (const path of [json, html]) before.set(path, (await read(path)).headers.get('ETag')!);
    const { key } = await database.db.selectFrom('comment_pages').select('key').executeTakeFirstOrThrow();
    await moveThread(database.db, { from: key, to: `${key}/b`, url: `${page}/b` });
    await posted({ text: 'comes after' });
    for (const path of [json, html]) {
      const now = await read(path, before.get(path));
      assert.equal(now.status, 200, path);
      assert.match(await now.text(), /comes after/);
    }
  });

  it('takes replies, and none to what is not there', async () => {
    const { posted, post, thread } = await openComments(await open());
    const { id } = await posted({ text: 'a' });
    await posted({ text: 'b', parent: id });
    assert.equal((await thread()).comments[0]!.replies[0]!.text, 'b');
    assert.deepEqual(await typeOf(await post({ text: 'c', parent: '999' })), [409, 'parent-gone']);
    const elsewhere = { text: 'c', parent: id, page: 'https://news.example/other' };
    assert.deepEqual(await typeOf(await post(elsewhere)), [409, 'parent-gone']);
  });

  it('lets a writer change and delete a comment, and nobody else', async () => {
    const { posted, ask, thread } = await openComments(await open());
    const { id } = await posted({ text: 'a', editToken });
    const other = await posted({ text: 'b', editToken: 'another-token-of-somebody' });
    const patch = (of: string, headers = {}) => ask('PATCH', `/v1/comments/${of}`, { text: 'new' }, headers);
    assert.deepEqual(await typeOf(await patch(id)), [404, 'not-found']);
    assert.deepEqual(await typeOf(await patch(other.id, bearer)), [404, 'not-found']);
    assert.deepEqual(await typeOf(await ask('DELETE', `/v1/comments/${other.id}`, undefined, bearer)), [
      404,
      'not-found',
    ]);
    const edited = await patch(id, bearer);
    assert.equal(edited.status, 200);
    const comment = (await edited.json()) as Posted;
    assert.deepEqual([comment.text, comment.editedAt], ['new', '2026-01-01T00:00:00.000Z']);
    const gone = await ask('DELETE', `/v1/comments/${id}`, undefined, bearer);
    assert.deepEqual(await gone.json(), { id, status: 'deleted', rev: 4 });
    assert.equal((await thread()).count, 1);
  });

  it('closes the edit window', async () => {
    const { posted, ask, clock } = await openComments(await open());
    const { id } = await posted({ text: 'a', editToken });
    clock.now += 16 * 60_000;
    assert.deepEqual(await typeOf(await ask('PATCH', `/v1/comments/${id}`, { text: 'b' }, bearer)), [
      403,
      'edit-window-over',
    ]);
  });

  it('shows a pending comment to its writer alone', async () => {
    const { post, thread, app } = await openComments(await open(), { comments: { moderation: 'all' } });
    const answer = await post({ text: 'a', editToken });
    assert.equal(answer.status, 202);
    const { id, status, text } = (await answer.json()) as Posted;
    assert.deepEqual([status, text], ['pending', 'a']);
    assert.equal((await thread()).count, 0);
    assert.equal((await app.request(`/v1/comments/${id}`)).status, 404);
    assert.equal(
      (await app.request(`/v1/comments/${id}`, { headers: { Authorization: 'Bearer other' } })).status,
      404,
    );
    const own = await app.request(`/v1/comments/${id}`, { headers: bearer });
    assert.deepEqual(((await own.json()) as Posted).status, 'pending');
  });

  it('takes one vote a device', async () => {
    const { posted, ask } = await openComments(await open());
    const { id } = await posted({ text: 'a' });
    const vote = async (device: string) => (await ask('POST', `/v1/comments/${id}/vote`, { device })).json();
    assert.deepEqual(await vote('device-one'), { up: 1, rev: 2 });
    assert.deepEqual(await vote('device-one'), { up: 1, rev: 2 });
    assert.deepEqual(await vote('device-two'), { up: 2, rev: 3 });
    assert.deepEqual(await typeOf(await ask('POST', `/v1/comments/999/vote`, { device: 'device-one' })), [
      404,
      'not-found',
    ]);
    assert.deepEqual(await typeOf(await ask('POST', `/v1/comments/${id}/vote`, {})), [422, 'invalid']);
  });

  it('takes a comment off after enough reports from different networks', async () => {
    const { posted, app, thread } = await openComments(await open(), { proxies: 1 });
    const { id } = await posted({ text: 'a' });
    const report = (address: string) =>
      app.request(`/v1/comments/${id}/report`, {
        method: 'POST',
        headers: { Origin: 'https://news.example', 'X-Forwarded-For': address },
        body: new URLSearchParams({ reason: 'rude' }),
      });
    for (let n = 0; n < 5; n++) assert.equal((await report('192.0.2.1')).status, 204);
    assert.equal((await thread()).count, 1);
    await report('192.0.2.2');
    await report('192.0.2.3');
    assert.equal((await thread()).count, 0);
  });

  it('counts many pages at once, and says 0 of one without comments', async () => {
    const { posted, app } = await openComments(await open());
    await posted({ text: 'a' });
    const pages = [`${page}?utm_source=x`, 'https://news.example/none', 'https://other.example/'];
    const answer = await app.request(
      `/v1/comments/count?${new URLSearchParams(pages.map((one) => ['page', one]))}`,
    );
    assert.deepEqual(await answer.json(), { counts: { [pages[0]!]: 1, [pages[1]!]: 0 } });
  });

  it('closes old pages', async () => {
    const { posted, post, thread, clock } = await openComments(await open(), {
      comments: { closeAfterDays: 2 },
    });
    await posted({ text: 'a' });
    clock.now += 3 * 86_400_000;
    assert.equal((await thread()).closed, true);
    assert.deepEqual(await typeOf(await post({ text: 'b' })), [403, 'closed']);
  });

  it('keeps what a hidden origin sends for a moderator', async () => {
    const { post } = await openComments(await open());
    assert.equal((await post({ text: 'a' }, { Origin: 'null' })).status, 202);
  });
});
