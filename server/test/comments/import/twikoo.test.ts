import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, known, lines, page, read, systemOf, usual } from './support.js';

const path = '/story';

describe('the comments of Twikoo', () => {
  const comment = {
    ...{ nick: 'Bo', mail: '', link: '', url: `${path}/`, href: `${page}/?from=a`, isSpam: false },
    created: 1_650_000_000_000,
  };

  it('give votes, pins, badges and what is spam, also as mongoexport writes them', async () => {
    const path = file(
      [
        { ...comment, _id: { $oid: 'a' }, comment: '<p>One</p>', ups: ['x', 'y'], top: true, master: true },
        { ...comment, _id: { $oid: 'b' }, comment: '<p>Two</p>', pid: 'a', rid: 'a', like: '["x"]' },
        { ...comment, _id: 'c', comment: 'Bad', isSpam: 'true' },
        { ...comment, _id: 'd', comment: 'Later', created: { $numberLong: '1650000001000' }, url: path2 },
      ]
        .map((one) => JSON.stringify(one))
        .join('\n'),
    );
    const sorted = await read(path);
    assert.equal(await systemOf(path), 'Twikoo');
    assert.deepEqual(lines(sorted), ['/story/', 'One', 'Two < One', 'Later']);
    const [first, second] = sorted.threads[0]!.comments;
    assert.deepEqual(known(first!), {
      ...usual,
      ...{ id: 'a', name: 'Bo', text: 'One', votes: 2, pinned: true, badge: 'moderator' },
      createdAt: 1_650_000_000_000,
    });
    assert.equal(second!.votes, 1);
    assert.deepEqual(Object.fromEntries(sorted.leftOut), { spam: 1 });
  });
  it('are not taken for those of Waline in MongoDB, which have ids and answers of their own names', async () => {
    const row = { nick: 'Ada', comment: 'One', url: path, status: 'approved', created: 1 };
    const at = { $date: '2022-06-01T10:00:00.000Z' };
    const waline = file(
      [
        { ...row, _id: { $oid: 'a' }, insertedAt: at },
        { ...row, _id: { $oid: 'b' }, insertedAt: at, comment: 'Two', pid: 'a', rid: 'a' },
        { ...row, _id: { $oid: 'c' }, insertedAt: at, comment: 'Bad', status: 'spam' },
      ]
        .map((one) => JSON.stringify(one))
        .join('\n'),
    );
    assert.equal(await systemOf(waline), 'Waline');
    const sorted = await read(waline);
    assert.deepEqual(lines(sorted), ['/story', 'One', 'Two < One']);
    assert.equal(sorted.threads[0]!.comments[0]!.createdAt, Date.UTC(2022, 5, 1, 10));
    assert.deepEqual(Object.fromEntries(sorted.leftOut), { spam: 1 });
  });
  const path2 = page;
});
