import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEachDatabase } from '../support/databases.js';
import { editToken, moderatorOf, openComments, type Posted } from './support.js';

const bearer = { Authorization: `Bearer ${editToken}` };

onEachDatabase('an edit is judged like a post', ({ open }) => {
  async function start(comments: NonNullable<Parameters<typeof openComments>[1]>['comments'] = {}) {
    const database = await open();
    const opened = await openComments(database, { proxies: 1, comments });
    const edit = async (id: string, text: string) => {
      const answer = await opened.ask('PATCH', `/v1/comments/${id}`, { text }, bearer);
      return [answer.status, ((await answer.json()) as Posted).status];
    };
    return { ...opened, edit, admin: await moderatorOf(database, opened) };
  }

  it('and waits where a first comment waits, although a moderator approved what stood there before', async () => {
    const { posted, edit, admin, thread } = await start({ moderation: 'first' });
    const { id } = await posted({ text: 'A kind word.', editToken });
    await admin('POST', 'comments', { action: 'approve', ids: id });
    assert.equal((await thread()).count, 1);
    assert.deepEqual(await edit(id, 'The mayor is a thief.'), [202, 'pending']);
    assert.equal((await thread()).count, 0);
  });

  it('and shows at once where the writer has another approved comment', async () => {
    const { posted, edit, admin } = await start({ moderation: 'first' });
    const first = await posted({ text: 'A kind word.', editToken });
    await admin('POST', 'comments', { action: 'approve', ids: first.id });
    const second = await posted({ text: 'Another one.', editToken });
    assert.equal(second.status, 'approved');
    assert.deepEqual(await edit(second.id, 'Another kind one.'), [200, 'approved']);
  });

  it('by the rules for links and words', async () => {
    const { posted, edit } = await start({ holdWords: ['casino'], spamWords: ['pills'], maxLinks: 1 });
    const held = await posted({ text: 'one', editToken });
    assert.deepEqual(await edit(held.id, 'at the Casino'), [202, 'pending']);
    const links = await posted({ text: 'two', editToken });
    assert.deepEqual(await edit(links.id, 'https://a.example https://b.example'), [202, 'pending']);
    const spam = await posted({ text: 'three', editToken });
    assert.deepEqual(await edit(spam.id, 'cheap pills'), [202, 'pending']);
  });

  it('and what waited is spam when it turns into it', async () => {
    const { posted, edit, admin } = await start({ moderation: 'all', spamWords: ['pills'] });
    const { id } = await posted({ text: 'one', editToken });
    await edit(id, 'cheap pills');
    const queue = (await (await admin('GET', 'comments?queue=spam')).json()) as {
      comments: { id: string }[];
    };
    assert.deepEqual(
      queue.comments.map((comment) => comment.id),
      [id],
    );
  });

  it('and a banned writer shows nothing new to anybody', async () => {
    const { posted, edit, admin, thread } = await start();
    const { id } = await posted({ text: 'A kind word.', editToken });
    await admin('POST', `comments/${id}/ban`, {});
    assert.deepEqual(await edit(id, 'An unkind one.'), [202, 'pending']);
    assert.equal((await thread()).count, 0);
  });

  it('and takes the moderator’s decision with it: reports hold the comment again', async () => {
    const { posted, edit, admin, ask, thread, clock } = await start();
    const { id } = await posted({ text: 'A kind word.', editToken });
    await admin('POST', 'comments', { action: 'approve', ids: id });
    const report = (address: string) =>
      ask('POST', `/v1/comments/${id}/report`, { reason: 'rude' }, { 'X-Forwarded-For': address });
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) await report(address);
    assert.equal((await thread()).count, 1, 'a moderator has decided');
    clock.now += 60_000;
    await edit(id, 'An unkind one.');
    await report('192.0.2.4');
    assert.equal((await thread()).count, 0);
  });
});
