import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { file, known, page, read, systemOf, usual } from './support.js';

describe('a backup of Remark42', () => {
  const line = (fields: object) => ({
    ...{ pid: '', locator: { site: 'news', url: page }, score: 0, votes: {}, time: '2020-03-01T12:00:00Z' },
    ...{ user: { name: 'Bo', id: 'anonymous_1', admin: false } },
    ...fields,
  });
  const backup = (...all: object[]) => gzipSync(all.map((one) => JSON.stringify(one)).join('\n'));

  it('gives comments with their writers, votes, edits and pins', async () => {
    const path = file(
      backup(
        {
          version: 1,
          users: [{ id: 'github_1', details: { user_id: 'github_1', email: 'ada@example.org' } }],
          posts: [{ url: page, read_only: true }],
        },
        line({
          ...{ id: 'a', text: '<p>One <code>two</code></p>\n', orig: 'One `two`', score: 4, pin: true },
          ...{ time: '2020-03-01T12:00:00.123456789-06:00', edit: { time: '2020-03-01T18:05:00Z' } },
          user: { name: 'Ada', id: 'github_1', admin: true, ip: 'hash' },
        }),
        line({ id: 'b', pid: 'a', text: '', orig: '', delete: true }),
        line({ id: 'c', pid: 'b', text: '<p>Below</p>', score: -2, time: '2020-03-02T12:00:00Z' }),
      ),
    );
    const sorted = await read(path);
    assert.equal(await systemOf(path), 'Remark42');
    const [{ closed, comments }] = sorted.threads as [(typeof sorted.threads)[0]];
    assert.equal(closed, true);
    assert.deepEqual(known(comments[0]!), {
      ...usual,
      ...{ id: 'a', name: 'Ada', email: 'ada@example.org', text: 'One `two`', votes: 4, pinned: true },
      ...{ createdAt: Date.UTC(2020, 2, 1, 18), editedAt: Date.UTC(2020, 2, 1, 18, 5), badge: 'moderator' },
    });
    assert.deepEqual([comments[1]!.parent, comments[1]!.votes], [comments[0], 0]);
    assert.deepEqual(Object.fromEntries(sorted.leftOut), { deleted: 1 });
  });

  it('says on which line it is wrong', async () => {
    const about = JSON.stringify({ version: 1, users: [], posts: [] });
    const path = file(`${about}\n\n{"id": "a", "text" "b"}\n`, 'r.json');
    await assert.rejects(read(path), /r\.json is not JSON at line 3, column 20: export it again/);
  });
});
