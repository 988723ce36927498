import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { sortThreads } from '../../../src/comments/import/threads.js';
import { file, known, lines, page, read, sqliteFile, systemOf, texts, usual } from './support.js';

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

describe('Artrans of Artalk', () => {
  const record = {
    ...{
      rid: '0',
      is_pending: 'false',
      is_pinned: 'false',
      vote_up: '0',
      vote_down: '0',
      nick: 'Bo',
      email: '',
    },
    ...{ link: '', page_key: path, page_title: 'Story', page_admin_only: 'false', site_name: 'News' },
    ...{
      site_urls: 'https://news.example,https://www.news.example',
      created_at: '2021-05-01 20:00:00 +0800',
    },
  };

  it('gives comments by path or address, with votes and pins', async () => {
    const path = file([
      {
        ...record,
        id: '1',
        content: 'One **two**',
        nick: 'Ada',
        vote_up: '5',
        vote_down: '1',
        is_pinned: 'true',
      },
      { ...record, id: '2', rid: '1', content: 'Reply', page_key: page },
      { ...record, id: '3', rid: '77', content: 'Of one that is gone', is_pending: 'true' },
      { ...record, id: '4', rid: '4', content: 'Of itself', created_at: '2021-05-01 15:00:00' },
      {
        ...record,
        id: '5',
        content: 'Of version 1',
        created_at: undefined,
        date: '2021-05-02 00:00:00 +0000',
      },
    ]);
    const sorted = await read(path);
    assert.equal(await systemOf(path), 'Artalk');
    assert.deepEqual(lines(sorted), [
      '/story',
      'One **two**',
      // the address and the path name one page
      'Reply < One **two**',
      'Of one that is gone',
      'Of itself',
      'Of version 1',
    ]);
    const [first, , waiting, local] = sorted.threads[0]!.comments;
    assert.deepEqual(known(first!), {
      ...usual,
      ...{ id: '1', name: 'Ada', text: 'One **two**', votes: 5, pinned: true },
      createdAt: Date.UTC(2021, 4, 1, 12),
    });
    assert.equal(waiting!.status, 'pending');
    // in the site's zone where none is said
    assert.equal(local!.createdAt, Date.UTC(2021, 4, 1, 13));
  });
});

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
  const path2 = page;
});

describe('discussions and issues of GitHub', () => {
  const author = { login: 'ada', url: 'https://github.com/ada' };
  const comment = {
    ...{ author, createdAt: '2024-01-01T10:00:00Z', lastEditedAt: null, deletedAt: null, isMinimized: false },
    ...{
      authorAssociation: 'NONE',
      upvoteCount: 0,
      reactionGroups: [],
      replies: { nodes: [], totalCount: 0 },
    },
  };

  it('give comments by the address that giscus wrote into the discussion', async () => {
    const nodes = [
      {
        ...{
          title: 'Anything',
          locked: true,
          body: `# Anything\n\nAbout https://x.example\n\n${page}\n\n<!-- sha1: 0 -->`,
        },
        comments: {
          totalCount: 3,
          nodes: [
            {
              ...comment,
              ...{ id: '1', bodyHTML: '<p dir="auto">One</p>', body: 'One', upvoteCount: 2 },
              reactionGroups: [
                { content: 'THUMBS_UP', reactors: { totalCount: 3 } },
                { content: 'CONFUSED', reactors: { totalCount: 9 } },
              ],
              replies: {
                totalCount: 2,
                nodes: [{ ...comment, id: '2', body: 'Two `three`', authorAssociation: 'OWNER' }],
              },
            },
            { ...comment, id: '3', bodyHTML: '<p>Hidden</p>', isMinimized: true, author: null },
          ],
        },
      },
      {
        title: 'blog/other',
        body: '',
        locked: false,
        comments: { nodes: [{ ...comment, id: '4', body: 'Four' }] },
      },
      { title: 'Not an address', body: '', comments: { nodes: [{ ...comment, id: '5', body: 'Where?' }] } },
    ];
    // `gh api --paginate --slurp` writes a list of answers
    const path = file([{ data: { repository: { discussions: { nodes } } } }]);
    const sorted = await read(path);
    assert.equal(await systemOf(path), 'giscus');
    assert.deepEqual(lines(sorted), ['/story', 'One', 'Two `three` < One', '/blog/other', 'Four']);
    const [first, second] = sorted.threads[0]!.comments;
    assert.deepEqual(known(first!), {
      ...usual,
      ...{ id: '1', name: 'ada', url: 'https://github.com/ada', text: 'One', votes: 5 },
      createdAt: Date.UTC(2024, 0, 1, 10),
    });
    assert.equal(second!.badge, 'moderator');
    assert.equal(sorted.threads[0]!.closed, true);
    assert.deepEqual([Object.fromEntries(sorted.leftOut), sorted.noPage], [{ rejected: 1, missing: 2 }, 1]);
  });

  it('give the issues of utterances', async () => {
    const nodes = [
      {
        title: 'story/',
        body: `[${page}](${page})`,
        comments: { nodes: [{ ...comment, id: '1', body: 'One' }] },
      },
    ];
    const path = file({ data: { repository: { issues: { nodes } } } });
    assert.equal(await systemOf(path), 'utterances');
    assert.deepEqual(lines(await read(path)), ['/story', 'One']);
  });
});

describe('a path without a host', () => {
  const at = async (origins: readonly (readonly string[])[], origin: string | null = null) => {
    const sites = origins.map((one, index) => ({ name: `${index}`, origins: [...one], places: [] }));
    const threads = [
      {
        ...{ url: '/story', closed: false },
        comments: [
          {
            ...nobody,
            id: '1',
            parent: null,
            createdAt: 1,
            body: { html: 'a' },
            status: 'approved' as const,
          },
        ],
      },
    ];
    const { threads: taken, noHost } = sortThreads(threads, sites, origin);
    return noHost ? 'unknown' : taken[0]!.url;
  };
  const nobody = { name: null, email: null, url: null };

  it('is on the only origin, and on the public one where a developer’s is beside it', async () => {
    assert.equal(await at([['http://localhost:8000']]), 'http://localhost:8000/story');
    assert.equal(await at([['http://localhost:8000', 'https://a.example']]), 'https://a.example/story');
    assert.equal(await at([['https://a.example', 'https://*.a.example']]), 'https://a.example/story');
    assert.match(await at([['https://a.example', 'https://www.a.example']]), /a\.example\/story$/);
  });

  it('is on the origin that the owner names where there are several', async () => {
    assert.equal(await at([['https://a.example'], ['https://b.example']]), 'unknown');
    assert.equal(await at([['https://a.example', 'https://b.example']]), 'unknown');
    assert.equal(
      await at([['https://a.example'], ['https://b.example']], 'https://b.example'),
      'https://b.example/story',
    );
  });
});
