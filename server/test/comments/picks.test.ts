import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEachDatabase } from '../support/databases.js';
import { editToken, moderatorOf, openComments } from './support.js';

onEachDatabase('editors’ picks', ({ open }) => {
  async function start() {
    const database = await open();
    const opened = await openComments(database, { comments: { perHour: 1000, floodPerMinute: 1000 } });
    const admin = await moderatorOf(database, opened);
    const pin = (id: string, pinned = true) =>
      admin('POST', `comments/${id}/pin`, { pinned: String(pinned) });
    const texts = async (query = '') => (await opened.thread(query)).comments.map(({ text }) => text);
    return { ...opened, admin, pin, texts };
  }

  it('come first in every order, once, and say so', async () => {
    const { posted, pin, texts, thread } = await start();
    const ids = [];
    for (const text of ['a', 'b', 'c', 'd']) ids.push((await posted({ text })).id);
    await posted({ text: 'reply to b', parent: ids[1]! });
    assert.equal((await pin(ids[1]!)).status, 200);
    assert.deepEqual(await texts(), ['b', 'a', 'c', 'd']);
    assert.deepEqual(await texts('&sort=newest'), ['b', 'd', 'c', 'a']);
    assert.deepEqual(await texts('&sort=top'), ['b', 'd', 'c', 'a']);
    const { comments, next } = await thread('&limit=2');
    assert.deepEqual(
      comments.map(({ text, pinned }) => [text, pinned]),
      [
        ['b', true],
        ['a', false],
        ['c', false],
      ],
    );
    assert.equal(comments[0]!.replies[0]!.text, 'reply to b');
    assert.deepEqual(await texts(`&limit=2&cursor=${next}`), ['d']);
    assert.deepEqual(await texts(`&limit=2&at=${ids[2]}`), ['b', 'c', 'd']);
    assert.deepEqual(await texts(`&limit=2&at=${ids[1]}`), ['b', 'a', 'c']);
  });

  it('are unpinned, and the undoing of either is undone', async () => {
    const { posted, pin, texts, admin } = await start();
    await posted({ text: 'a' });
    const { id } = await posted({ text: 'b' });
    const { undo } = (await (await pin(id)).json()) as { undo: string };
    assert.deepEqual(await texts(), ['b', 'a']);
    await admin('POST', `undo/${undo}`);
    assert.deepEqual(await texts(), ['a', 'b']);
    await pin(id);
    await pin(id, false);
    assert.deepEqual(await texts(), ['a', 'b']);
  });

  it('are none any more when they no longer show', async () => {
    const { posted, pin, admin, thread, ask } = await start();
    const { id } = await posted({ text: 'b', editToken });
    await pin(id);
    await admin('POST', 'comments', { action: 'reject', ids: id });
    await admin('POST', 'comments', { action: 'approve', ids: id });
    assert.equal((await thread()).comments[0]!.pinned, false);
    await pin(id);
    await ask('DELETE', `/v1/comments/${id}`, undefined, { Authorization: `Bearer ${editToken}` });
    assert.deepEqual((await thread()).comments, []);
    assert.equal((await pin(id)).status, 404);
  });

  it('are ten on a page at most', async () => {
    const { posted, pin } = await start();
    const answers = [];
    for (let n = 0; n < 11; n++) answers.push((await pin((await posted({ text: `${n}` })).id)).status);
    assert.deepEqual(answers, [...Array(10).fill(200), 409]);
  });
});
