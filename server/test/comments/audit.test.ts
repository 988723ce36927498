/** What moderators did can be read and reverted by those who are responsible for the same sites. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createToken } from '../../src/admin/moderators.js';
import type { WireEntry } from '../../src/comments/moderation/schema.js';
import { onEachDatabase } from '../support/databases.js';
import { openComments, page } from './support.js';

onEachDatabase('the audit log', ({ open }) => {
  const start = async () => {
    const database = await open();
    const opened = await openComments(database);
    const as = async (name: string, sites: string[] | null = null) => {
      const token = await createToken(database, name, opened.clock.now, { sites });
      const ask = (method: string, path: string, body?: Record<string, string>) =>
        opened.app.request(`/v1/admin/${path}`, {
          method,
          headers: { Authorization: `Bearer ${token}` },
          ...(body && { body: new URLSearchParams(body) }),
        });
      const log = async (query = '') =>
        (await (await ask('GET', `audit${query}`)).json()) as { entries: WireEntry[]; next: string | null };
      return { ask, log };
    };
    return { ...opened, as };
  };

  it('names who did what to how many comments where, the newest first, and reverts', async () => {
    const { posted, as, thread } = await start();
    const { ask, log } = await as('Ada');
    assert.deepEqual(await log(), { entries: [], next: null });
    const [{ id: one }, { id: two }] = [
      await posted({ text: 'one', name: 'Bo' }),
      await posted({ text: 'two' }),
    ];
    await ask('POST', 'comments', { ids: `${one},${two}`, action: 'reject' });
    await ask('POST', 'pages/close', { page, closed: 'true' });
    await ask('DELETE', 'people?author=Bo');
    const { entries } = await log();
    assert.deepEqual(
      entries.map(({ by, site, action, comments, state, page }) => [
        by,
        site,
        action,
        comments,
        state,
        page?.url ?? null,
      ]),
      [
        ['Ada', '', 'erase', 1, 'final', null],
        ['Ada', 'News', 'close', 1, 'done', page],
        ['Ada', 'News', 'reject', 2, 'done', null],
      ],
    );
    assert.equal((await ask('POST', `undo/${entries[1]!.id}`)).status, 204);
    assert.equal((await log()).entries[1]!.state, 'reverted');
    assert.equal((await thread()).closed, false);
  });

  it('is read a page at a time', async () => {
    const { posted, as } = await start();
    const { ask, log } = await as('Ada');
    const { id } = await posted({ text: 'a' });
    for (let n = 0; n < 51; n++) await ask('POST', `comments/${id}/pin`, { pinned: String(n % 2 === 0) });
    const first = await log();
    assert.equal(first.entries.length, 50);
    assert.equal(first.entries[0]!.page?.url, page);
    const { entries, next } = await log(`?cursor=${first.next}`);
    assert.deepEqual([entries.length, entries[0]!.action, next], [1, 'pin', null]);
  });

  it('shows a moderator of one site what was done there alone', async () => {
    const { posted, as } = await start();
    const ada = await as('Ada');
    const bo = await as('Bo', ['Blog']);
    const { id } = await posted({ text: 'a' });
    await ada.ask('POST', 'comments', { ids: id, action: 'spam' });
    assert.deepEqual((await bo.log()).entries, []);
    assert.equal((await bo.ask('GET', 'audit?site=News')).status, 403);
    assert.equal((await ada.log('?site=News')).entries.length, 1);
  });
});
