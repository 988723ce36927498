import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEachDatabase, type Databases } from '../support/databases.js';
import { eraseAuthor } from '../../src/comments/moderation/people/erase.js';
import { exportComments } from '../../src/comments/moderation/people/export.js';
import { createToken, removeModerator } from '../../src/admin/moderators.js';
import type { Done } from '../../src/comments/moderation/queue/decide.js';
import type { Queued } from '../../src/comments/moderation/schema.js';
import { editToken, openComments, page, storeOn } from './support.js';

async function openModerated(open: Databases['open'], comments = {}) {
  const database = await open();
  const opened = await openComments(database, { comments: { moderation: 'all', ...comments } });
  const token = await createToken(database, 'Ada', opened.clock.now);
  const admin = async (method: string, path: string, body?: Record<string, string>) =>
    opened.app.request(`/v1/admin/${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      ...(body && { body: new URLSearchParams(body) }),
    });
  const queue = async (query = '') =>
    (await (await admin('GET', `comments?${query}`)).json()) as {
      comments: Queued[];
      counts: object;
      next: string | null;
    };
  const act = async (action: string, ids: string) =>
    (await (await admin('POST', 'comments', { action, ids })).json()) as Done;
  const undo = (deed: string | null) => admin('POST', `undo/${deed}`);
  return { ...opened, database, admin, queue, act, undo, token };
}

onEachDatabase('moderation', ({ open }) => {
  it('opens to a token until it ends', async () => {
    const { app, admin, database } = await openModerated(open);
    const session = (await (await admin('GET', 'session')).json()) as { name: string; sites: string[] };
    assert.deepEqual([session.name, session.sites], ['Ada', ['News', 'Blog']]);
    assert.equal(
      (await app.request('/v1/admin/session', { headers: { Authorization: 'Bearer x' } })).status,
      401,
    );
    await removeModerator(database, 'Ada');
    assert.equal((await admin('GET', 'session')).status, 401);
  });

  it('leaves alone what has another status than the moderator saw', async () => {
    const { posted, queue, act, admin } = await openModerated(open);
    const [first, second] = [await posted({ text: 'one' }), await posted({ text: 'two' })];
    await act('approve', first.id);
    const ids = `${second.id},${first.id}`;
    const answer = await admin('POST', 'comments', { action: 'reject', ids, was: 'pending,pending' });
    const { changed, undo: entry } = (await answer.json()) as Done;
    assert.equal(changed, 1);
    const statuses = async () => (await queue('queue=all')).comments.map(({ status }) => status);
    assert.deepEqual(await statuses(), ['rejected', 'approved']);
    assert.equal((await admin('POST', `undo/${entry}`)).status, 204);
    assert.deepEqual(await statuses(), ['pending', 'approved']);

    const none = await admin('POST', 'comments', { action: 'spam', ids: first.id, was: 'pending' });
    assert.deepEqual(await none.json(), { changed: 0, undo: null });
    const wrong = await admin('POST', 'comments', { action: 'spam', ids: first.id, was: 'seen' });
    assert.equal(wrong.status, 422);
  });

  it('shows what waits, with the reasons and what it answers to', async () => {
    const { posted, queue, act } = await openModerated(open, { moderation: 'none', holdWords: ['casino'] });
    const { id } = await posted({ text: 'first', name: 'Bo' });
    await posted({ text: 'Casino!', parent: id, email: 'eve@example.org', editToken });
    const { comments, counts } = await queue();
    assert.deepEqual(counts, { pending: 1, spam: 0, reported: 0 });
    const { createdAt: _, score: __, ...comment } = comments[0]!;
    assert.deepEqual(comment, {
      id: '2',
      site: 'News',
      page: { url: page, title: null, closed: false },
      parent: { id, name: 'Bo', text: 'first' },
      author: { name: null, url: null, email: 'eve@example.org', badge: null },
      text: 'Casino!',
      editedAt: null,
      status: 'pending',
      reasons: ['no-token', 'word:casino'],
      reports: [],
      pinned: false,
      votes: { up: 0 },
      approvedBefore: 0,
      banned: null,
    });
    await act('approve', '2');
    assert.deepEqual((await queue()).comments, []);
  });

  it('finds comments by words, status, site and page, a page at a time', async () => {
    const { posted, queue } = await openModerated(open);
    for (const text of ['one 100%', 'two', 'ONE more'])
      await posted({ text, email: `${text[0]}@example.org` });
    const texts = async (query: string) => (await queue(query)).comments.map(({ text }) => text);
    assert.deepEqual(await texts('search=one'), ['ONE more', 'one 100%']);
    assert.deepEqual(await texts('search=0%25'), ['one 100%']);
    assert.deepEqual(await texts('search=t@example'), ['two']);
    assert.deepEqual(await texts('queue=spam'), []);
    assert.deepEqual(await texts('site=Blog'), []);
    assert.deepEqual(await texts(`queue=all&page=${page}`), ['ONE more', 'two', 'one 100%']);
    const first = await queue('limit=2');
    assert.deepEqual(await texts(`limit=2&cursor=${first.next}`), ['one 100%']);
  });

  it('lists what was written last first, also where older comments came in later, as by an import', async () => {
    const { posted, queue, clock } = await openModerated(open);
    const present = clock.now;
    for (const age of [0, 7, 365, 8, 1]) {
      clock.now = present - age * 86_400_000;
      await posted({ text: `${age} days old` });
    }
    const sorted = [0, 1, 7, 8, 365].map((age) => `${age} days old`);
    for (const which of ['pending', 'all']) {
      const texts: string[] = [];
      let cursor = '';
      do {
        const { comments, next } = await queue(`queue=${which}&limit=2${cursor && `&cursor=${cursor}`}`);
        texts.push(...comments.map(({ text }) => text));
        cursor = next ?? '';
      } while (cursor);
      assert.deepEqual(texts, sorted, which);
    }
  });

  it('decides on many at once, and takes it back', async () => {
    const { posted, act, undo, thread, queue } = await openModerated(open);
    for (const text of ['a', 'b', 'c']) await posted({ text });
    const done = await act('approve', '1,2,3,999');
    assert.equal(done.changed, 3);
    assert.equal((await thread()).count, 3);
    const spam = await act('spam', '2');
    assert.equal((await thread()).count, 2);
    assert.equal((await undo(spam.undo)).status, 204);
    assert.equal((await thread()).count, 3);
    assert.equal((await undo(spam.undo)).status, 404);
    await undo(done.undo);
    assert.equal((await thread()).count, 0);
    assert.deepEqual(
      (await queue()).comments.map(({ reasons }) => reasons),
      [
        ['no-token', 'all'],
        ['no-token', 'all'],
        ['no-token', 'all'],
      ],
    );
  });

  it('lets a writer with an approved comment through where only first ones wait', async () => {
    const { post, act } = await openModerated(open, { moderation: 'first' });
    assert.equal((await post({ text: 'a', editToken, email: 'ada@example.org' })).status, 202);
    assert.equal((await post({ text: 'b', editToken })).status, 202);
    await act('approve', '1');
    assert.equal((await post({ text: 'c', editToken })).status, 201);
    // somebody else's e-mail address proves nothing
    assert.equal((await post({ text: 'd', email: 'ada@example.org' })).status, 202);
  });

  it('replies with a badge, and edits', async () => {
    const { posted, act, admin, thread, undo } = await openModerated(open);
    await posted({ text: 'a question' });
    assert.equal((await admin('POST', 'comments/1/reply', { text: 'x' })).status, 409);
    await act('approve', '1');
    const answer = await admin('POST', 'comments/1/reply', { text: 'an *answer*', badge: 'author' });
    assert.equal(answer.status, 201);
    const [reply] = (await thread()).comments[0]!.replies;
    assert.deepEqual(
      [reply!.text, reply!.author],
      ['an *answer*', { name: 'Ada', url: null, avatar: null, badge: 'author' }],
    );
    const edit = await admin('PATCH', 'comments/1', { text: 'a better question' });
    const { undo: deed } = (await edit.json()) as { undo: string };
    assert.equal((await thread()).comments[0]!.text, 'a better question');
    await undo(deed);
    assert.equal((await thread()).comments[0]!.text, 'a question');
  });

  it('leaves alone words that somebody else has changed since the moderator saw them', async () => {
    const { posted, admin, queue } = await openModerated(open);
    const { id } = await posted({ text: 'as posted' });
    const amend = (text: string, was: string) => admin('PATCH', `comments/${id}`, { text, was });
    assert.equal((await amend('by Ada', 'as posted')).status, 200);
    const late = await amend('by Bea', 'as posted');
    assert.equal(late.status, 409);
    const { type } = (await late.json()) as { type: string };
    assert.equal(type, 'urn:inlay:problem:changed-meanwhile');
    assert.equal((await queue()).comments[0]!.text, 'by Ada');
    assert.equal((await amend('by Bea', 'by Ada')).status, 200);

    const answers = await Promise.all(['one', 'other'].map((text) => amend(text, 'by Bea')));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  });

  it('bans a writer by device and network, and ends the ban', async () => {
    const { post, posted, admin, queue, clock, act, undo } = await openModerated(open, {
      moderation: 'none',
    });
    await posted({ text: 'a', editToken });
    const done = (await (await admin('POST', 'comments/1/ban', { days: '60' })).json()) as Done;
    assert.equal(done.changed, 2);
    assert.equal((await post({ text: 'from another device' })).status, 202);
    clock.now += 40 * 86_400_000;
    assert.equal((await post({ text: 'much later' })).status, 202);
    assert.deepEqual(
      (await queue('queue=spam')).comments.map(({ reasons }) => reasons[0]),
      ['banned', 'banned'],
    );
    await undo(done.undo);
    assert.equal((await post({ text: 'forgiven' })).status, 201);
    await act('approve', '2');
  });

  it('lists who is kept out, and lets them in again', async () => {
    const { post, posted, admin, queue, clock, undo } = await openModerated(open, { moderation: 'none' });
    const bans = async (query = '') =>
      ((await (await admin('GET', `bans${query}`)).json()) as { bans: { id: string }[] }).bans;
    await posted({ text: 'anonymous' });
    await posted({ text: 'by a device', editToken, name: 'Bo' });
    const banOf = async (id: string) =>
      ((await (await admin('POST', `comments/${id}/ban`)).json()) as { of: string[] }).of;
    assert.deepEqual(await banOf('1'), ['network']);
    clock.now += 1000;
    assert.deepEqual(await banOf('2'), ['device', 'network']);
    const [last, first] = await bans();
    const { id: _, ...shown } = last!;
    assert.deepEqual(shown, {
      site: 'News',
      of: ['device', 'network'],
      since: '2026-01-01T00:00:01.000Z',
      until: '2026-01-31T00:00:01.000Z',
      by: 'Ada',
      comment: { id: '2', name: 'Bo', text: 'by a device', page },
    });
    assert.deepEqual([await bans('?site=Blog'), (await bans('?site=News')).length], [[], 2]);
    const banned = async () =>
      (await queue('queue=all')).comments.map(({ id, banned }) => banned && `${id} by ${banned.id}`);
    // both have come from one network
    assert.deepEqual((await banned()).length, 2);
    assert.ok((await banned()).every((one) => one !== null));

    for (const { id } of [last!, first!]) assert.equal((await admin('DELETE', `bans/${id}`)).status, 200);
    assert.deepEqual([await bans(), await banned()], [[], [null, null]]);
    assert.equal((await admin('DELETE', `bans/${last!.id}`)).status, 404);
    assert.equal((await post({ text: 'forgiven', editToken })).status, 201);

    // lifting is taken back, and a ban ends by itself
    await banOf('2');
    const [again] = await bans();
    const lifted = (await (await admin('DELETE', `bans/${again!.id}`)).json()) as Done;
    assert.equal(lifted.changed, 2);
    await undo(lifted.undo);
    assert.equal((await bans()).length, 1);
    assert.equal((await post({ text: 'not forgiven', editToken })).status, 202);
    clock.now += 31 * 86_400_000;
    assert.deepEqual([await bans(), (await banned()).filter((one) => one !== null)], [[], []]);
  });

  it('closes a page and opens it again', async () => {
    const { post, admin, thread } = await openModerated(open);
    const close = (closed: string) => admin('POST', 'pages/close', { page, closed });
    await close('true');
    assert.equal((await thread()).closed, true);
    assert.equal((await post({ text: 'a' })).status, 403);
    await close('false');
    assert.equal((await post({ text: 'a' })).status, 202);
  });

  it('changes the rules of one site, and names a wrong one', async () => {
    const { app, token, post, thread } = await openModerated(open);
    const patch = (body: object, site = 'News') =>
      app.request(`/v1/admin/settings?site=${site}`, {
        method: 'PATCH',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    const changed = (await (await patch({ moderation: 'none', name: 'required' })).json()) as {
      name: string;
      email: string;
    };
    assert.deepEqual([changed.name, changed.email], ['required', 'optional']);
    assert.equal((await thread()).form.name, 'required');
    assert.equal((await post({ text: 'a', name: 'Ada' })).status, 201);
    const wrong = await patch({ moderation: 'some' });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /"field":"moderation"/);
    assert.equal((await patch({}, 'Other')).status, 404);
  });

  it('exports and erases by author', async () => {
    const { posted, act, admin, database, thread } = await openModerated(open);
    await posted({ text: 'a', email: 'ada@example.org', name: 'Ada' });
    await act('approve', '1');
    await posted({ text: 'b', parent: '1' });
    await act('approve', '2');
    const lines = (await (await admin('GET', 'export?site=News')).text()).trim().split('\n');
    assert.equal(lines.length, 2);
    assert.equal((JSON.parse(lines[0]!) as { author: { email: string } }).author.email, 'ada@example.org');
    const own: string[] = [];
    for await (const line of exportComments(database, { author: 'ada@example.org' })) own.push(line);
    assert.equal(own.length, 1);
    assert.equal(await eraseAuthor(storeOn(database), 'ada@example.org'), 1);
    const { comments, count } = await thread();
    assert.deepEqual([comments[0]!.status, comments[0]!.text, count], ['deleted', '', 1]);
    const left = await database.db
      .selectFrom('comments')
      .selectAll()
      .where('id', '=', 1)
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      [left.author_name, left.author_email, left.token_hash, left.address_hash],
      [null, null, null, null],
    );
  });

  it('learns from decisions, and forgets what is taken back', async () => {
    const { posted, act, undo, queue } = await openModerated(open, { perHour: 1000, floodPerMinute: 1000 });
    const spam = Array.from(
      { length: 12 },
      (_, n) => `cheap pills offer number${n} https://pills.example/${n}`,
    );
    const ham = Array.from({ length: 12 }, (_, n) => `I read the article about topic${n} with interest`);
    for (const text of [...spam, ...ham]) await posted({ text });
    await act('approve', Array.from({ length: 12 }, (_, n) => n + 13).join());
    const taught = await act('spam', Array.from({ length: 12 }, (_, n) => n + 1).join());
    const scoreOf = async (text: string) => {
      const { id } = await posted({ text });
      return (await queue('queue=all')).comments.find((one) => one.id === id)!.score;
    };
    assert.ok((await scoreOf('new cheap pills offer https://pills.example/x')) > 0.5);
    assert.ok((await scoreOf('what an interesting article about gardens')) < 0.3);
    await undo(taught.undo);
    assert.ok((await scoreOf('another cheap pills offer https://pills.example/y')) < 0.3);
  });
});
