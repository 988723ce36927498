import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, known, lines, read, sqliteFile, systemOf, texts, usual } from './support.js';

const path = '/story';

describe('an export of Waline', () => {
  const comment = {
    ...{ nick: 'Bo', mail: '', link: '', url: path, pid: '', rid: '', status: 'approved', sticky: null },
    ...{ insertedAt: '2022-06-01T10:00:00.000Z', ua: '', ip: '' },
  };
  const comments = [
    { ...comment, objectId: 1, comment: 'One', user_id: 7, like: 3, mail: 'ada@example.org', sticky: 1 },
    { ...comment, objectId: 2, comment: '[@Bo](#1): Two', pid: 1, rid: 1 },
    { ...comment, objectId: 3, comment: 'Waits', status: 'waiting' },
    { ...comment, objectId: 4, comment: 'Bad', status: 'spam' },
    { ...comment, objectId: 5, comment: '<p>Once HTML</p>', status: '' },
  ];
  const shown = ['/story', 'One', '@Bo: Two < One', 'Waits', 'Once HTML'];

  it('gives comments with votes, pins and badges', async () => {
    const path = file({
      ...{ type: 'waline', version: 1, time: 1, tables: ['Comment', 'Users'] },
      data: {
        Comment: comments,
        Users: [{ objectId: 7, display_name: 'Ada', type: 'administrator', password: 'x' }],
      },
    });
    const sorted = await read(path);
    assert.equal(await systemOf(path), 'Waline');
    assert.deepEqual(lines(sorted), shown);
    assert.deepEqual(known(sorted.threads[0]!.comments[0]!), {
      ...usual,
      ...{ id: '1', name: 'Bo', email: 'ada@example.org', text: 'One', votes: 3, pinned: true },
      ...{ createdAt: Date.UTC(2022, 5, 1, 10), badge: 'moderator' },
    });
    assert.deepEqual(Object.fromEntries(sorted.leftOut), { spam: 1 });
  });

  it('is read from LeanCloud’s JSON, and from tables', async () => {
    const results = comments.map((one) => ({ ...one, insertedAt: { __type: 'Date', iso: one.insertedAt } }));
    const cloud = file({ results });
    const jsonLines = file(results.map((one) => JSON.stringify(one)).join('\n'));
    const rows = comments.map(({ objectId, ...one }) => ({
      id: objectId,
      user_id: null,
      like: null,
      ...one,
    }));
    const tables = sqliteFile({ wl_Comment: rows, wl_Users: [{ id: 7, type: 'administrator' }] });
    for (const path of [cloud, jsonLines, tables]) assert.deepEqual(lines(await read(path)), shown);
  });

  it('is read from CSV, which says on which line it is wrong', async () => {
    const header = 'id,nick,mail,link,status,insertedAt,comment,pid,rid,url';
    const good = `\ufeff${header}\n1,Ada,,,approved,2022-06-01 10:00:00,"One, ""two""\n\nthree",,,${path}\n`;
    const sorted = await read(file(good));
    assert.deepEqual(texts(sorted), ['One, "two"\n\nthree']);
    assert.equal(sorted.threads[0]!.comments[0]!.createdAt, Date.UTC(2022, 5, 1, 8));
    const bad = file(`${good}2,Bo,"never closed\n`, 'w.csv');
    await assert.rejects(read(bad), /w\.csv is not CSV at line \d: export it again, or mend it there\./);
  });
});
