import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEachDatabase } from '../support/databases.js';
import { editToken, moderatorOf, openComments, page, type ProblemBody } from './support.js';

onEachDatabase('votes and reports', ({ open }) => {
  async function start() {
    const database = await open();
    const opened = await openComments(database, { proxies: 1 });
    const admin = await moderatorOf(database, opened);
    const { id } = await opened.posted({ text: 'A remark', editToken });
    const from = (address: string, headers: Record<string, string> = {}) => ({
      'X-Forwarded-For': address,
      ...headers,
    });
    const vote = async (body: Record<string, string>, headers = from('192.0.2.1')) => {
      const answer = await opened.ask('POST', `/v1/comments/${id}/vote`, body, headers);
      return answer.ok
        ? ((await answer.json()) as { up: number }).up
        : [answer.status, ((await answer.json()) as ProblemBody).type.split(':').at(-1)];
    };
    const report = async (headers: Record<string, string>) =>
      (await opened.ask('POST', `/v1/comments/${id}/report`, { reason: 'rude' }, headers)).status;
    const dropped = async () =>
      ((await (await admin('GET', 'comments/dropped')).json()) as { dropped: Record<string, number> })
        .dropped;
    return { ...opened, admin, id, from, vote, report, dropped };
  }

  it('are taken back with value 0', async () => {
    const { vote } = await start();
    assert.equal(await vote({ device: 'device-one' }), 1);
    assert.equal(await vote({ device: 'device-two', value: '1' }), 2);
    assert.equal(await vote({ device: 'device-one', value: '0' }), 1);
    assert.equal(await vote({ device: 'device-one', value: '0' }), 1, 'once');
    assert.equal(await vote({ device: 'device-one' }), 2);
    assert.deepEqual(await vote({ device: 'device-one', value: '2' }), [422, 'invalid']);
  });

  it('do not count for a comment of one’s own', async () => {
    const { vote, from, dropped } = await start();
    const own = [403, 'own-comment'];
    assert.deepEqual(await vote({ device: 'device-one', editToken }), own);
    const bearer = from('192.0.2.1', { Authorization: `Bearer ${editToken}` });
    assert.deepEqual(await vote({ device: 'device-one' }, bearer), own);
    assert.equal(await vote({ device: 'device-two', editToken: 'a-token-of-somebody-else' }), 1);
    assert.deepEqual(await dropped(), { 'vote: own comment': 2 });
  });

  it('from invented devices of one network are few', async () => {
    const { vote, from, dropped, thread } = await start();
    let answer: unknown;
    for (let n = 0; n < 40; n++) answer = await vote({ device: `device-${n}` }, from(`2001:db8:1:${n}::1`));
    assert.deepEqual(answer, [429, 'too-many']);
    assert.equal((await thread()).comments[0]!.votes.up, 10);
    assert.deepEqual(await dropped(), { 'vote: too many from one network': 30 });
  });

  it('need an origin, or a page, of the comment’s own site', async () => {
    const { vote, report, from, dropped } = await start();
    const refused = [403, 'origin-not-served'];
    for (const Origin of ['null', 'https://blog.example'])
      assert.deepEqual(await vote({ device: 'device-one' }, from('192.0.2.1', { Origin })), refused);
    assert.equal(await report(from('192.0.2.1', { Origin: 'null' })), 403);
    const embedded = from('192.0.2.1', { Origin: 'null', Referer: page });
    assert.equal(await vote({ device: 'device-one' }, embedded), 1);
    assert.deepEqual(await dropped(), { 'vote: other origin': 2, 'report: other origin': 1 });
  });

  it('from one /48 are one report, on whichever day', async () => {
    const { report, from, thread, clock } = await start();
    for (let n = 0; n < 4; n++) {
      assert.equal(await report(from(`2001:db8:1:${n}::1`)), 204);
      clock.now += 86_400_000;
    }
    assert.equal((await thread()).count, 1);
    await report(from('2001:db8:2::1'));
    await report(from('2001:db8:3::1'));
    assert.equal((await thread()).count, 0);
  });

  it('reach the queue again after a decision, from the same reader too', async () => {
    const { report, from, admin, id, clock } = await start();
    const reported = async () =>
      ((await (await admin('GET', 'comments?queue=reported')).json()) as { comments: { id: string }[] })
        .comments.length;
    await report(from('192.0.2.1'));
    assert.equal(await reported(), 1);
    clock.now += 1000;
    await admin('POST', 'comments', { action: 'approve', ids: id });
    assert.equal(await reported(), 0);
    clock.now += 1000;
    await report(from('192.0.2.1'));
    assert.equal(await reported(), 1);
  });
});
