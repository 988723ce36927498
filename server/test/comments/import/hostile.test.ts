import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseBody, type BodyNode } from 'inlay/internal/comments/body';
import { fromMarkdown } from '../../../src/comments/import/text/markdown.js';
import { toMarkup } from '../../../src/comments/import/text/markup.js';
import { ConfigError } from '../../../src/config/error.js';
import { disqus, link, post, thread } from './disqus-file.js';
import { file, lines, page, read } from './support.js';

/** Addresses that the stored text would link to. */
const linksOf = (nodes: readonly BodyNode[]): string[] =>
  nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(node.href ? [node.href] : []), ...linksOf(node.children)],
  );

describe('a hostile export', () => {
  it('whose comments answer each other in a circle is read, each comment once', async () => {
    const record = { rid: '', page_key: '/story', created_at: '2021-05-01 20:00:00 +0800' };
    const path = file([
      { ...record, id: '1', rid: '3', content: '1' },
      { ...record, id: '2', rid: '1', content: '2' },
      { ...record, id: '3', rid: '2', content: '3' },
      { ...record, id: '4', rid: '3', content: '4' },
    ]);
    const found = lines(await read(path));
    assert.equal(found.length, 5);
    assert.equal(found.filter((line) => !line.includes('<')).length, 2, 'the path and one root');
  });

  it('whose replies go 100,000 levels deep is read in a moment', async () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => ({
      ...{ id: `${index + 1}`, rid: `${index}`, content: 'a', page_key: '/story' },
      ...{ is_pending: String(index % 2 === 1), created_at: '2021-05-01 20:00:00 +0800' },
    }));
    const { comments } = (await read(file(chain))).threads[0]!;
    assert.equal(comments.length, 100_000);
    assert.equal(comments[99_999]!.parent, comments[99_998]);
    assert.equal(comments[99_998]!.parent, comments[99_996]);
  });

  it('with elements that nest without end, or end where they should not, is refused with the line', async () => {
    const start = disqus(thread('1', link(page)), post({ id: '1' })).replace('</disqus>', '');
    const deep = file(`${start}\n${'<post>'.repeat(100_000)}`, 'deep.xml');
    await assert.rejects(read(deep), /deep\.xml is not XML at line 5: its elements are nested too deeply/);
    const mixed = file(`${start}\n<thread><id></thread></id></disqus>`, 'mixed.xml');
    await assert.rejects(read(mixed), /mixed\.xml is not XML at line 5: export it again, or mend it there/);
  });

  it('of JSON that nests 100,000 levels deep is refused with the line, and a wrapped value is unwrapped no further than any is', async () => {
    const deep = 100_000;
    for (const text of [
      '['.repeat(deep),
      `[\n${'{"a":'.repeat(deep)}`,
      `[${'['.repeat(deep)}${']'.repeat(deep)}}`,
    ])
      await assert.rejects(
        read(file(text, 'deep.json')),
        /deep\.json is not JSON at line \d, column \d+: its values are nested too deeply\.$/,
      );
    const wrapped = `${'{"$date":'.repeat(deep)}1${'}'.repeat(deep)}`;
    const path = file(`{"_id":"a","nick":"a","comment":"a","url":"/story","created":${wrapped}}`);
    assert.deepEqual(Object.fromEntries((await read(path)).leftOut), { undated: 1 });
  });

  it('with a first record that is damaged is known by the others, and an empty one says so', async () => {
    const record = { id: '1', rid: '0', page_key: '/story', created_at: '2021-05-01 20:00:00', content: 'a' };
    const states = ['true', 'TRUE', 't', '1', true, 1].map((is_pending, id) => ({
      ...record,
      id,
      is_pending,
    }));
    const sorted = await read(file([17, {}, ...states, { ...record, is_pending: 'f', id: 9 }]));
    const { comments } = sorted.threads[0]!;
    assert.deepEqual(
      comments.map(({ status }) => status),
      [...states.map(() => 'pending'), 'approved'],
    );
    await assert.rejects(
      read(file('[]\n', 'none.json')),
      /none\.json holds no comments: export them again\.$/,
    );
  });

  it('with impossible times, names and numbers gives what can be stored', async () => {
    const record = { page_key: '/story', rid: '0', created_at: '2021-05-01 20:00:00 +0800', content: 'a' };
    const path = file([
      { ...record, id: '1', nick: 'A\u202e\u0000da'.repeat(99), link: 'javascript:alert(1)', email: '<a@b>' },
      { ...record, id: '2', created_at: '9999-12-31 00:00:00' },
      { ...record, id: '3', created_at: '1e300' },
      { ...record, id: '4', created_at: '-5' },
      { ...record, id: '5', content: '\ud800\u0000 a', vote_up: '1e99' },
      { ...record, id: '6', content: 'x'.repeat(100_001) },
      { ...record, id: { toString: 'x' }, rid: ['1'], nick: {}, content: 'objects' },
      17,
      null,
    ]);
    const sorted = await read(path);
    const [first, second, third] = sorted.threads[0]!.comments;
    assert.match(first!.name!, /^(Ada)+A?d?$/);
    assert.equal(first!.name!.length, 80);
    assert.deepEqual([first!.url, first!.email], [null, null]);
    assert.deepEqual([second!.text, second!.votes], ['\ufffd a', 2 ** 31 - 1]);
    assert.deepEqual([third!.text, third!.name, third!.parent], ['objects', null, null]);
    assert.deepEqual(Object.fromEntries(sorted.leftOut), { undated: 3, 'too long': 1, empty: 2 });
  });

  it('with an address that is too long has none rather than its beginning, and names end in a whole character', async () => {
    const record = { page_key: '/story', rid: '0', created_at: '2021-05-01 20:00:00 +0800', content: 'a' };
    const path = file([
      { ...record, id: '1', nick: `${'x'.repeat(79)}🦭`, link: `https://a.example/${'p'.repeat(500)}` },
      { ...record, id: '2', email: `ada@${'a'.repeat(300)}.example`, link: `a.example/${'p'.repeat(480)}` },
    ]);
    const [first, second] = (await read(path)).threads[0]!.comments;
    assert.deepEqual([first!.name, first!.url], ['x'.repeat(79), null]);
    assert.deepEqual([second!.email, second!.url], [null, `https://a.example/${'p'.repeat(480)}`]);
  });

  const starts = [
    { version: 1, users: 1, posts: 1 },
    { version: 3, comments: [], commenters: 1 },
    { pages: [], comments: [{ by_nickname: 1 }] },
    { id: 1, title: 1, comments: [] },
    { data: { repository: { discussions: { nodes: [] } } } },
    { rid: 1, page_key: '/a' },
    { _id: 1, nick: 1, comment: 1, created: 1 },
    { type: 'waline', data: 1 },
    { nick: 1, comment: 1, url: '/a' },
  ];
  const names = Object.keys(Object.assign({}, ...starts)).concat(
    ...[
      'nodes',
      'replies',
      'author',
      'user',
      'locator',
      'id',
      'parentId',
      'pid',
      'text',
      'created',
      'Comment',
    ],
  );
  const { tree } = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom('/a', page)),
    tree: fc.oneof(
      { maxDepth: 4 },
      tie('leaf'),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names, '__proto__'), tie('tree'), { maxKeys: 6 }),
    ),
  }));

  it('of any shape is read, or refused in a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.array(tree, { maxLength: 3 }),
        tree,
        async (start, more, inside) => {
          const first = {
            ...start,
            ...(typeof inside === 'object' && !Array.isArray(inside) ? inside : {}),
            ...start,
          };
          const document = Object.hasOwn(start, 'comments') ? { ...first, comments: [...more] } : first;
          try {
            await read(file([document, ...more], 'any.json'));
          } catch (thrown) {
            if (!(thrown instanceof ConfigError)) throw thrown;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

const folder = new URL('../../../../../shared/data/hostile/', import.meta.url);
const skip = existsSync(folder) ? false : 'no hostile strings in ../shared/data';

describe('hostile texts of comments', { skip }, () => {
  for (const name of ['dompurify', 'payloadbox', 'naughty-strings'])
    it(`are text, and links go to the web and to mail alone: ${name}`, () => {
      const strings = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as (
        string | { payload: string }
      )[];
      assert.ok(strings.length > 100);
      for (const one of strings) {
        const payload = typeof one === 'string' ? one : one.payload;
        for (const convert of [toMarkup, fromMarkdown])
          for (const href of linksOf(parseBody(convert(payload))))
            assert.match(href, /^(https?|mailto):/, payload);
      }
    });
});
