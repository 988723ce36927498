import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InlayError } from '../../../src/core/error.js';
import { isso } from '../../../src/comments/sources/isso.js';
import { issoWriter } from '../../../src/comments/sources/isso-write.js';
import { access, network, query, written } from './query.js';

const at = (path: string) => `https://comments.example/${path}`;
const item = (id: number, parts = {}) => ({
  ...{ id, parent: null, text: 'Hi *you*', author: null, website: null, mode: 1, created: 1767323045.5 },
  ...{ modified: null, likes: 2, dislikes: 0, hash: 'abc', total_replies: 0, hidden_replies: 0, replies: [] },
  ...parts,
});
const config = { [at('config')]: { body: { config: { 'require-author': true, moderated: true } } } };

describe('the comments of Isso', () => {
  it('are read as their writers wrote them', async () => {
    const replies = [item(2, { parent: 1, mode: 4 })];
    const body = { hidden_replies: 3, replies: [item(1, { total_replies: 4, hidden_replies: 3, replies })] };
    const http = network({ ...config, [at('')]: { body } });
    const thread = await isso.load(query(), http);
    assert.equal(http.asked[0]!.searchParams.get('uri'), '/2026/a-post/');
    assert.equal(http.asked[0]!.searchParams.get('plain'), '1');
    const [first] = thread.comments;
    assert.equal(first!.text, 'Hi *you*');
    assert.equal(first!.createdAt, '2026-01-02T03:04:05.500Z');
    assert.equal(first!.votes, 2);
    assert.equal(first!.nextReplies, '1');
    assert.equal(first!.replies[0]!.status, 'deleted');
    assert.equal(thread.next, '1');
    assert.equal(thread.form.name, 'required');
    assert.equal(thread.form.moderation, 'all');
  });

  it('have the oldest reply first, in whatever order the roots are', async () => {
    const replies = [3, 2].map((id) => item(id, { parent: 1, created: 1_700_000_000 + id }));
    const body = { replies: [item(1, { total_replies: 2, replies })] };
    const thread = await isso.load(
      { ...query(), sort: 'newest' },
      network({ ...config, [at('')]: { body } }),
    );
    assert.deepEqual(
      thread.comments[0]!.replies.map(({ id }) => id),
      ['2', '3'],
    );
  });

  it('are none where an old version answers 404 and tells nothing of its form', async () => {
    const gone = new InlayError('status', 'none', { status: 404 });
    const thread = await isso.load(query(), network({ [at('')]: gone, [at('config')]: gone }));
    assert.deepEqual(thread.comments, []);
    assert.equal(thread.form.name, 'optional');
  });

  it('are counted by path', async () => {
    const http = network({ [at('count')]: { body: [4, 0] } });
    const counts = await isso.count!(
      'https://comments.example/',
      ['https://a.example/x', 'https://a.example/y'],
      http,
    );
    assert.deepEqual(counts, [4, 0]);
    assert.equal(http.sent[0]!.body, '["/x","/y"]');
  });
});

describe('writing to Isso', () => {
  it('posts JSON, and waits where Isso says 202', async () => {
    const http = network({ [at('new')]: { status: 202, body: item(5, { text: '<p>Hello</p>', mode: 2 }) } });
    const { comment } = await issoWriter.post(access(), written({ parent: '3' }), http);
    assert.equal(comment.status, 'pending');
    assert.equal(comment.text, 'Hello');
    const body = {
      text: 'Hello',
      author: 'Ada',
      email: null,
      website: null,
      parent: 3,
      title: '/2026/a-post/',
    };
    assert.deepEqual(JSON.parse(http.sent[0]!.body), body);
  });

  it('looks first whether an earlier attempt got through, as Isso knows no keys', async () => {
    const body = { replies: [item(4, { text: 'Hello', author: 'Ada' })] };
    const http = network({ [at('')]: { body } });
    const { comment } = await issoWriter.post(access(), written({ tries: 1 }), http);
    assert.equal(comment.id, '4');
    assert.deepEqual(
      http.sent.map(({ method }) => method),
      ['GET'],
    );
  });

  it('says in words that a comment can no longer be changed', async () => {
    const http = network({ [at('id/5')]: new InlayError('status', 'no', { status: 403 }) });
    await assert.rejects(issoWriter.edit!(access(), '5', 'x', http), (error: InlayError) =>
      /no longer/.test((error.problem as { detail: string }).detail),
    );
  });
});
