import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, known, lines, page, read, usual } from './support.js';

describe('an export of Comentario and of Commento', () => {
  it('gives version 3 by the paths of its pages', async () => {
    const nobody = '00000000-0000-0000-0000-000000000000';
    const comment = {
      ...{ parentId: null, pageId: 'p', score: 0, isSticky: false, isApproved: true, isPending: false },
      ...{ isDeleted: false, createdTime: '2023-01-01T10:00:00Z', editedTime: '0001-01-01T00:00:00Z' },
      ...{ userCreated: nobody, html: '<p>unused</p>' },
    };
    const path = file({
      version: 3,
      pages: [{ id: 'p', path: 'story', isReadonly: true }],
      commenters: [
        {
          id: 'u',
          name: 'Ada',
          email: 'ada@example.org',
          websiteUrl: 'https://ada.example',
          isModerator: true,
        },
      ],
      comments: [
        { ...comment, id: '1', markdown: 'One', userCreated: 'u', score: 2, isSticky: true },
        { ...comment, id: '2', parentId: '1', markdown: 'Guest', authorName: 'Bo', score: -1 },
        { ...comment, id: '3', markdown: 'Waits', isApproved: false, isPending: true },
        { ...comment, id: '4', markdown: 'No', isApproved: false },
        { ...comment, id: '5', markdown: '', isDeleted: true },
        { ...comment, id: '6', markdown: '', html: '<p>Only <em>HTML</em></p>' },
      ],
    });
    const sorted = await read(path);
    const [{ url, closed, comments }] = sorted.threads as [(typeof sorted.threads)[0]];
    assert.deepEqual([url, closed], [page, true]);
    assert.deepEqual(known(comments[0]!), {
      ...usual,
      ...{ id: '1', name: 'Ada', email: 'ada@example.org', url: 'https://ada.example/', badge: 'moderator' },
      ...{ text: 'One', createdAt: Date.UTC(2023, 0, 1, 10), votes: 2, pinned: true },
    });
    assert.deepEqual(
      comments.map(({ text, name, status }) => [text, name, status]),
      [
        ['One', 'Ada', 'approved'],
        ['Guest', 'Bo', 'approved'],
        ['Waits', null, 'pending'],
        ['Only *HTML*', null, 'approved'],
      ],
    );
    assert.deepEqual(Object.fromEntries(sorted.leftOut), { rejected: 1, deleted: 1 });
  });

  it('gives version 1 by domain and path', async () => {
    const comment = {
      ...{ domain: 'news.example', url: 'story', parentHex: 'root', score: 1, state: 'approved', html: '' },
      ...{ creationDate: '2019-01-01T10:00:00Z', commenterHex: 'anonymous', deleted: false },
    };
    const path = file({
      version: 1,
      commenters: [{ commenterHex: 'u', name: 'Ada', email: 'ada@example.org', link: 'undefined' }],
      comments: [
        { ...comment, commentHex: '1', markdown: 'One', commenterHex: 'u' },
        {
          ...comment,
          commentHex: '2',
          markdown: 'Two',
          parentHex: '1',
          host: 'news.example',
          path: '/story',
        },
        { ...comment, commentHex: '3', markdown: 'Waits', state: 'unapproved' },
        { ...comment, commentHex: '4', markdown: 'Bad', state: 'flagged' },
        { ...comment, commentHex: '5', markdown: '[deleted]' },
      ],
    });
    const sorted = await read(path);
    assert.deepEqual(lines(sorted), [path && '/story', 'One', 'Two < One', 'Waits']);
    const { name, email, url } = sorted.threads[0]!.comments[0]!;
    assert.deepEqual([name, email, url], ['Ada', 'ada@example.org', null]);
    assert.deepEqual(Object.fromEntries(sorted.leftOut), { spam: 1, deleted: 1 });
  });
});
