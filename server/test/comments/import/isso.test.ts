import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, known, lines, read, sqliteFile, systemOf, usual } from './support.js';

const path = '/story';

describe('an Isso database', () => {
  const comment = {
    ...{ tid: 1, parent: null, modified: null, mode: 1, remote_addr: '192.0.2.0', author: null, email: null },
    ...{ website: null, likes: 0, dislikes: 0, voters: null, notification: 0 },
  };
  const threads = [{ id: 1, uri: path, title: 'Story' }];

  it('gives comments with votes and edits, what waits, and replies to stubs one level up', async () => {
    const database = sqliteFile({
      threads,
      comments: [
        {
          ...comment,
          ...{ id: 1, created: 1_550_000_000.25, modified: 1_550_000_100, text: 'One *two*\nthree' },
          ...{
            author: 'Ada',
            email: 'ada@example.org',
            website: 'https://ada.example',
            likes: 3,
            dislikes: 2,
          },
        },
        { ...comment, id: 2, parent: 1, created: 1_550_000_200, mode: 4, text: '' },
        { ...comment, id: 3, parent: 2, created: 1_550_000_300, text: 'Below the stub' },
        { ...comment, id: 4, created: 1_550_000_400, mode: 2, text: 'Waits' },
        { ...comment, id: 5, created: 1_550_000_500, text: '<p>Once <b>of</b> Disqus</p>' },
        { ...comment, id: 6, created: null, text: 'When?' },
        { ...comment, id: 7, tid: 9, created: 1_550_000_600, text: 'Where?' },
      ],
    });
    const sorted = await read(database);
    assert.equal(await systemOf(database), 'Isso');
    assert.deepEqual(lines(sorted), [
      path,
      'One *two*\nthree',
      'Below the stub < One *two*\nthree',
      'Waits',
      'Once **of** Disqus',
    ]);
    const [first, , waiting] = sorted.threads[0]!.comments;
    assert.deepEqual(known(first!), {
      ...usual,
      ...{ id: '1', name: 'Ada', email: 'ada@example.org', url: 'https://ada.example/', votes: 3 },
      ...{ createdAt: 1_550_000_000_250, editedAt: 1_550_000_100_000, text: 'One *two*\nthree' },
    });
    assert.equal(waiting!.status, 'pending');
    assert.deepEqual([Object.fromEntries(sorted.leftOut), sorted.noPage], [{ deleted: 1, undated: 1 }, 1]);
  });

  it('is read from its generic JSON too', async () => {
    const json = file([
      {
        ...{ id: path, title: 'Story' },
        comments: [{ id: 1, author: 'Ada', created: '2019-02-12 20:13:20', text: 'One', remote_addr: '' }],
      },
    ]);
    assert.deepEqual(lines(await read(json)), [path, 'One']);
  });

  it('that is damaged is explained', async () => {
    const broken = file(Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 7)]), 'bad.db');
    await assert.rejects(read(broken), /bad\.db cannot be read as an SQLite file \(.+\): copy it again/);
  });
});
