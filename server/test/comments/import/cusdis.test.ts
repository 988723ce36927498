import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, lines, page, read, sqliteFile, systemOf } from './support.js';

describe('the tables of Cusdis', () => {
  const pages = [
    { id: 'p', slug: 'story-17', url: page, title: null, projectId: 'x' },
    { id: 'q', slug: 'story-18', url: null, title: null, projectId: 'x' },
  ];
  const comment = {
    ...{ pageId: 'p', deletedAt: null, moderatorId: null, by_email: null, by_nickname: null, approved: 1 },
    ...{ parentId: null, updated_at: 1_600_000_000_000 },
  };
  const comments = [
    { ...comment, id: '1', created_at: 1_600_000_000_000, content: 'One', by_nickname: 'Ada' },
    {
      ...comment,
      id: '2',
      created_at: '2020-09-13 14:26:40',
      content: 'Owner',
      parentId: '1',
      moderatorId: 'm',
    },
    { ...comment, id: '3', created_at: 1_600_000_200_000, content: 'Waits', approved: 0 },
    { ...comment, id: '4', created_at: 1_600_000_300_000, content: 'Gone', deletedAt: 1_600_000_400_000 },
    { ...comment, id: '5', pageId: 'q', created_at: 1_600_000_300_000, content: 'Where?' },
  ];

  it('give comments, from the SQLite file or as JSON', async () => {
    const database = sqliteFile({ projects: [{ id: 'x', title: 'News' }], pages, comments });
    const json = file({ pages, comments: comments.map((one) => ({ ...one, approved: one.approved === 1 })) });
    for (const path of [database, json]) {
      const sorted = await read(path);
      assert.equal(await systemOf(path), 'Cusdis');
      assert.deepEqual(lines(sorted), ['/story', 'One', 'Owner < One', 'Waits']);
      assert.deepEqual(
        sorted.threads[0]!.comments.map(({ status, badge }) => [status, badge]),
        [
          ['approved', null],
          ['approved', 'moderator'],
          ['pending', null],
        ],
      );
      assert.deepEqual([Object.fromEntries(sorted.leftOut), sorted.noPage], [{ deleted: 1 }, 1]);
    }
  });
});
