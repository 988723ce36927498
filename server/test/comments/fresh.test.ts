import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createToken } from '../../src/admin/moderators.js';
import { onEachDatabase } from '../support/databases.js';
import { editToken, openComments, page, type Posted } from './support.js';

const bearer = { Authorization: `Bearer ${editToken}` };

onEachDatabase('a thread that readers keep asking for', ({ open }) => {
  /** Two servers on one database, both of which have just answered the thread: a change at one is visible at both. */
  const openTwo = async (comments = {}) => {
    const database = await open();
    const [one, other] = [
      await openComments(database, { comments: { moderation: 'none', ...comments } }),
      await openComments(database, { comments: { moderation: 'none', ...comments } }),
    ];
    const texts = async () => {
      const [mine, theirs] = await Promise.all([one.thread(), other.thread()]);
      assert.deepEqual(theirs.comments, mine.comments);
      assert.equal(theirs.rev, mine.rev);
      return mine.comments.map(({ text, votes, replies }) => [
        text,
        votes.up,
        ...replies.map((reply) => reply.text),
      ]);
    };
    return { ...one, other, database, texts };
  };

  it('shows a new comment, a reply, a vote, other words and a removal in the next answer', async () => {
    const { posted, ask, other, texts } = await openTwo();
    assert.deepEqual(await texts(), []);
    const first = await posted({ text: 'first', editToken });
    assert.deepEqual(await texts(), [['first', 0]]);
    await other.posted({ text: 'reply', parent: first.id });
    assert.deepEqual(await texts(), [['first', 0, 'reply']]);
    await ask('POST', `/v1/comments/${first.id}/vote`, { device: 'a-device' });
    assert.deepEqual(await texts(), [['first', 1, 'reply']]);
    await ask('PATCH', `/v1/comments/${first.id}`, { text: 'other words' }, bearer);
    assert.deepEqual(await texts(), [['other words', 1, 'reply']]);
    await ask('DELETE', `/v1/comments/${first.id}`, undefined, bearer);
    assert.deepEqual(await texts(), [['', 1, 'reply']]);
  });

  it('shows what a moderator approves, changes and takes away', async () => {
    const { ask, app, database, clock, texts } = await openTwo({ moderation: 'all' });
    const token = await createToken(database, 'Ada', clock.now);
    const admin = (method: string, path: string, body: Record<string, string>) =>
      app.request(`/v1/admin/${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}` },
        body: new URLSearchParams(body),
      });
    const { id } = (await (await ask('POST', '/v1/comments', { page, text: 'waits' })).json()) as Posted;
    assert.deepEqual(await texts(), []);
    await admin('POST', 'comments', { action: 'approve', ids: id });
    assert.deepEqual(await texts(), [['waits', 0]]);
    await admin('PATCH', `comments/${id}`, { text: 'tidied', name: '', url: '' });
    assert.deepEqual(await texts(), [['tidied', 0]]);
    await admin('POST', 'comments', { action: 'spam', ids: id });
    assert.deepEqual(await texts(), []);
  });

  it('keeps its parts, orders and addresses apart', async () => {
    const { posted, thread, app } = await openTwo();
    const first = await posted({ text: 'first' });
    await posted({ text: 'second' });
    await posted({ text: 'reply', parent: first.id });
    const words = async (query: string) => (await thread(query)).comments.map(({ text }) => text);
    const { next } = await thread('&limit=1');
    for (let round = 0; round < 2; round++) {
      assert.deepEqual(await words(''), ['first', 'second']);
      assert.deepEqual(await words('&sort=newest'), ['second', 'first']);
      assert.deepEqual(await words('&limit=1'), ['first']);
      assert.deepEqual(await words(`&limit=1&cursor=${next}`), ['second']);
      assert.deepEqual(await words(`&parent=${first.id}`), ['reply']);
      const named = `${page}?utm_source=mail`;
      const answer = await app.request(`/v1/comments?page=${encodeURIComponent(named)}`);
      const { page: echoed, count } = (await answer.json()) as { page: string; count: number };
      assert.deepEqual([echoed, count], [named, 3]);
    }
  });

  it('has a form whose token ripens with time', async () => {
    const { posted, thread, clock } = await openTwo();
    await posted({ text: 'first' });
    const before = await thread();
    clock.now += 60_000;
    const after = await thread();
    assert.deepEqual(after.comments, before.comments);
    assert.notEqual(after.form.token, before.form.token);
  });
});
