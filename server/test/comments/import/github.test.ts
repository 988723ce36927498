import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, known, lines, page, read, systemOf, usual } from './support.js';

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

  it('belong to the address on the last line, and to the title where an address is only mentioned', async () => {
    const at = 'https://news.example';
    const bodies: [title: string, body: string][] = [
      ['a', `# a\n\nSee https://x.example/y.\n\n${at}/last_(part)`],
      ['b', `# b\r\n\r\n[${at}/md_(b)](${at}/md_(b))\r\n<!-- sha1: 0 -->\r\n`],
      ['c', `<${at}/angle>`],
      ['d', `Read https://x.example/y today`],
      ['e', `https://x.example/y\nis where it began.`],
    ];
    const nodes = bodies.map(([title, body]) => ({
      ...{ title, body },
      comments: { nodes: [{ ...comment, id: title, body: title }] },
    }));
    const found = await read(file({ data: { repository: { discussions: { nodes } } } }));
    assert.deepEqual(
      found.threads.map(({ url }) => url),
      ['/last_(part)', '/md_(b)', '/angle', '/d', '/e'].map((path) => at + path),
    );
  });

  it('are refused with GitHub’s own words where it answered with an error', async () => {
    const nodes = [{ title: 'story', comments: { nodes: [{ ...comment, id: '1', body: 'One' }] } }];
    const good = { data: { repository: { discussions: { nodes } } } };
    const errors = [{ type: 'NOT_FOUND', message: 'Could not resolve to a Repository.' }];
    for (const answer of [{ errors }, { data: null, errors }, [good, { ...good, errors }]])
      await assert.rejects(
        read(file(answer, 'g.json')),
        /g\.json holds an error of GitHub \(Could not resolve to a Repository\.\): correct the query, and ask again\.$/,
      );
    const denied = { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest' };
    await assert.rejects(read(file(denied)), /holds an error of GitHub \(Bad credentials\)/);
  });

  it('are asked for as one list, where pages follow each other', async () => {
    const page = JSON.stringify({ data: { repository: { discussions: { nodes: [] } } } });
    for (const between of ['', '\n  '])
      await assert.rejects(
        read(file(`${page}${between}${page.replaceAll(',', ',\n')}{`, 'p.json')),
        /p\.json is not JSON at line \d, column \d+: .*"gh api --paginate" writes one list with --slurp\.$/,
      );
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
