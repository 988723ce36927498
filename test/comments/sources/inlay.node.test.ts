import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InlayError } from '../../../src/core/error.js';
import { inlay } from '../../../src/comments/sources/inlay.js';
import { parseThread } from '../../../src/comments/sources/inlay-thread.js';
import { inlayWriter } from '../../../src/comments/sources/inlay-write.js';
import { access, network, query, written } from './query.js';

const comment = {
  ...{ id: '7', parent: null, text: 'Hi\n', createdAt: '2026-01-02T03:04:05Z', editedAt: null },
  ...{ status: 'approved', votes: { up: 0 }, replyCount: 0, replies: [], nextReplies: null },
  author: { name: 'Ada', url: 'https://ada.example/', avatar: null, badge: 'moderator' },
};
const posts = 'https://comments.example/v1/comments';

describe('a thread of the contract', () => {
  it('is read field by field', () => {
    const thread = parseThread({
      count: 1,
      closed: false,
      comments: [comment],
      next: 'c',
      form: { name: 'required' },
    });
    const [first] = thread.comments;
    assert.equal(first!.text, 'Hi\n');
    assert.equal(first!.votes, 0);
    assert.equal(first!.author.badge, 'moderator');
    assert.equal(thread.form.name, 'required');
    assert.equal(thread.form.maxLength, null);
    assert.equal(thread.next, 'c');
  });

  it('leaves unknown what is missing or wrong, and out what is no comment', () => {
    const wrong = {
      id: 8,
      author: { url: 'javascript:alert(1)', avatar: 'data:x' },
      votes: 'many',
      createdAt: 'soon',
    };
    const { comments, count } = parseThread({ comments: [wrong, null, {}, 'x'] });
    assert.equal(comments.length, 1);
    assert.equal(comments[0]!.id, '8');
    assert.deepEqual(comments[0]!.author, { name: null, url: null, avatar: null, badge: null });
    assert.equal(comments[0]!.votes, null);
    assert.equal(comments[0]!.createdAt, null);
    assert.equal(count, null);
  });

  it('can be empty, and cannot be something else', () => {
    assert.deepEqual(parseThread({ comments: [] }).comments, []);
    assert.throws(() => parseThread({ posts: [] }), InlayError);
  });

  it('is asked for without what is not wanted', async () => {
    const http = network({ [posts]: { body: { comments: [] } } });
    await inlay.load(query({ at: '9', cursor: null }), http);
    const page = encodeURIComponent('https://site.example/2026/a-post/');
    assert.equal(http.sent[0]!.url, `${posts}?page=${page}&sort=oldest&limit=25&at=9`);
  });

  it('needs an endpoint', () =>
    assert.rejects(inlay.load(query({ endpoint: null }), network({})), { code: 'unsupported' }));
});

describe('writing by the contract', () => {
  it('posts a form, so that no preflight is needed', async () => {
    const http = network({ [posts]: { status: 201, body: { ...comment, rev: 5 } } });
    const { rev } = await inlayWriter.post(access(), written({ trap: { subject: 'bot' }, tries: 2 }), http);
    assert.equal(rev, '5');
    const [{ method, headers, body }] = http.sent as [(typeof http.sent)[0]];
    assert.equal(method, 'POST');
    assert.deepEqual(headers, {});
    assert.deepEqual(Object.fromEntries(new URLSearchParams(body)), {
      ...{ subject: 'bot', key: 'k1', text: 'Hello', name: 'Ada', token: 't1' },
      ...{ page: 'https://site.example/2026/a-post/', editToken: 'secret' },
    });
  });

  it('shows the edit token for the writer’s own', async () => {
    const http = network({ [`${posts}/7`]: { body: { ...comment, rev: 6 } } });
    await inlayWriter.edit!(access(), '7', 'Better', http);
    await inlayWriter.remove!(access(), '7', http);
    assert.deepEqual(
      http.sent.map(({ method, headers, body }) => [method, headers.Authorization, body]),
      [
        ['PATCH', 'Bearer secret', 'text=Better'],
        ['DELETE', 'Bearer secret', ''],
      ],
    );
  });

  it('says that a comment of its own is gone', async () => {
    const gone = new InlayError('status', 'gone', { status: 404 });
    assert.equal(await inlayWriter.own!(access(), '7', network({ [`${posts}/7`]: gone })), null);
    const down = new InlayError('status', 'down', { status: 500 });
    await assert.rejects(inlayWriter.own!(access(), '7', network({ [`${posts}/7`]: down })));
  });

  it('votes with the device’s key', async () => {
    const http = network({ [`${posts}/7/vote`]: { body: { up: 3, rev: 7 } } });
    assert.equal(await inlayWriter.vote!(access(), '7', http), 3);
    await inlayWriter.vote!(access(), '7', http, false);
    assert.equal(http.sent[0]!.body, 'device=mine&value=1&editToken=secret');
  });

  it('counts many pages with one request', async () => {
    const [a, b] = ['https://site.example/a', 'https://site.example/b'];
    const http = network({ [`${posts}/count`]: { body: { counts: { [a]: 0 } } } });
    assert.deepEqual(await inlay.count!('https://comments.example/', [a, b], http), [0, null]);
    assert.equal(http.sent.length, 1);
  });
});
