import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { importComments } from '../../src/comments/import/command.js';
import { toMarkup } from '../../src/comments/import/markup.js';
import { readExport } from '../../src/comments/import/read-export.js';
import { storeThread } from '../../src/comments/import/store.js';
import { sortThreads } from '../../src/comments/import/threads.js';
import { ConfigError } from '../../src/config/error.js';
import { openDatabase } from '../../src/db/index.js';
import { configSchema, migrations } from '../../src/modules.js';
import { onEachDatabase } from '../support/databases.js';
import { runCommand } from '../support/process.js';
import { openComments, page, sites as named, storeOn } from './support.js';

const sites = named.map((site) => ({ ...site, places: [] }));

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'inlay-import-'));
});
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface DisqusPost {
  id: string;
  thread?: string;
  parent?: string;
  message?: string;
  at?: string;
  author?: string;
  deleted?: boolean;
  spam?: boolean;
}

const thread = (id: string, inside: string) => `<thread dsq:id="${id}">${inside}</thread>`;
const post = ({
  id,
  thread = '1',
  parent,
  message = `<p>Post ${id}</p>`,
  at,
  author,
  deleted,
  spam,
}: DisqusPost) =>
  `<post dsq:id="${id}"><id/><message><![CDATA[${message}]]></message><createdAt>${at ?? `2019-03-0${id}T10:00:00Z`}</createdAt>
  <isDeleted>${deleted ?? false}</isDeleted><isSpam>${spam ?? false}</isSpam>
  <author><name>${author ?? 'Ada'}</name><isAnonymous>true</isAnonymous></author>
  <thread dsq:id="${thread}"/>${parent ? `<parent dsq:id="${parent}"/>` : ''}</post>`;
const disqus = (...inside: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">${inside.join('')}</disqus>`;
const link = (address: string) =>
  `<id/><link>${address}</link><isClosed>false</isClosed><isDeleted>false</isDeleted>`;

const wpComment = (fields: Record<string, string>) =>
  `<wp:comment>${Object.entries({
    comment_approved: '1',
    comment_type: 'comment',
    comment_parent: '0',
    ...fields,
  })
    .map(([name, value]) => `<wp:${name}><![CDATA[${value}]]></wp:${name}>`)
    .join('')}</wp:comment>`;
const wordpress = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>x</title>${items.join('')}</channel></rss>`;
const item = (address: string, ...inside: string[]) =>
  `<item><link>${address}</link>${inside.join('')}</item>`;

const read = async (path: string, origin: string | null = null) =>
  sortThreads((await readExport(path, 'Europe/Oslo')).threads, sites, origin);
const texts = ({ threads }: Awaited<ReturnType<typeof read>>) =>
  threads.flatMap(({ comments }) => comments.map(({ text }) => text));

describe('an export of Disqus', () => {
  it('gives threads by their links, also gzipped, with replies below what they answer', async () => {
    const content = disqus(
      thread('1', link(page)),
      post({ id: '1' }),
      post({ id: '2', parent: '1', author: 'Bo', message: '<p>Yes, <b>Ada</b>!</p>' }),
    );
    for (const path of [file('d.xml', content), file('d.xml.gz', gzipSync(content))]) {
      const { threads } = await read(path);
      assert.deepEqual(
        threads.map(({ site, url }) => [site, url]),
        [['News', page]],
      );
      const [first, second] = threads[0]!.comments;
      assert.deepEqual(
        [first!.name, first!.text, first!.createdAt],
        ['Ada', 'Post 1', Date.UTC(2019, 2, 1, 10)],
      );
      assert.deepEqual([second!.name, second!.text, second!.parent], ['Bo', 'Yes, **Ada**!', first]);
    }
  });

  it('keeps the replies to a comment that was deleted or spam, one level up', async () => {
    const sorted = await read(
      file(
        'deleted.xml',
        disqus(
          thread('1', link(page)),
          post({ id: '1' }),
          post({ id: '2', parent: '1', deleted: true }),
          post({ id: '3', parent: '2' }),
          post({ id: '4', parent: '5' }),
          post({ id: '5', parent: '4', spam: true }),
        ),
      ),
    );
    const { comments } = sorted.threads[0]!;
    assert.deepEqual(
      comments.map(({ text, parent }) => [text, parent?.text ?? null]),
      [
        ['Post 1', null],
        ['Post 3', 'Post 1'],
        ['Post 4', null],
      ],
    );
    assert.deepEqual(
      [...sorted.leftOut],
      [
        ['deleted', 1],
        ['spam', 1],
      ],
    );
  });

  it('finds a page by its identifier, joins threads of one page, and counts what has no page', async () => {
    const sorted = await read(
      file(
        'threads.xml',
        disqus(
          // posts before their threads
          post({ id: '1' }),
          post({ id: '2', thread: '2' }),
          post({ id: '3', thread: '3' }),
          post({ id: '4', thread: 'gone' }),
          thread('1', `<id>${page}</id>`),
          thread('2', link(`${page.replace('https', 'http')}/?utm_source=x`)),
          thread('3', '<id>17</id><title>Untitled</title>'),
        ),
      ),
    );
    assert.deepEqual([texts(sorted), sorted.noPage], [['Post 1', 'Post 2'], 2]);
  });

  it('takes pages of a former address to where they are now', async () => {
    const path = file('moved.xml', disqus(thread('1', link('http://old.example/a?p=1')), post({ id: '1' })));
    assert.deepEqual([...(await read(path)).strangers], [['http://old.example', 1]]);
    const moved = await read(path, 'https://news.example');
    assert.equal(moved.threads[0]!.url, 'https://news.example/a?p=1');
  });
});

describe('an export of WordPress', () => {
  it('gives approved and waiting comments, with their writers', async () => {
    const sorted = await read(
      file(
        'w.xml',
        wordpress(
          item('https://news.example/empty'),
          item(
            page,
            '<wp:comment_status>closed</wp:comment_status>',
            wpComment({
              comment_id: '7',
              comment_author: 'Ada\u0007 Lund',
              comment_author_email: 'ada@example.org',
              comment_author_url: 'ada.example',
              comment_date_gmt: '2020-01-02 03:04:05',
              comment_content:
                'One\nline.\n\nAnother ]]]]><![CDATA[> <em>paragraph</em> with <a href="https://x.example/a">a link</a>',
            }),
            wpComment({
              comment_id: '8',
              comment_parent: '7',
              comment_approved: '0',
              comment_date: '2020-07-02 12:00:00',
              comment_date_gmt: '0000-00-00 00:00:00',
              comment_content: 'Waits',
            }),
            wpComment({ comment_id: '9', comment_type: 'pingback', comment_content: 'ping' }),
            wpComment({ comment_id: '10', comment_approved: 'trash', comment_content: 'gone' }),
            wpComment({ comment_id: '11', comment_content: ' ', comment_date_gmt: '2020-01-02 03:04:05' }),
          ),
        ),
      ),
    );
    const [closed] = sorted.threads;
    const [first, second] = closed!.comments;
    assert.equal(closed!.closed, true);
    const { parent: _, ...known } = first!;
    assert.deepEqual(known, {
      ...{ name: 'Ada Lund', email: 'ada@example.org', url: 'https://ada.example/', status: 'approved' },
      createdAt: Date.UTC(2020, 0, 2, 3, 4, 5),
      text: 'One\nline.\n\nAnother ]]> *paragraph* with [a link](https://x.example/a)',
    });
    // noon in Oslo in summer
    assert.deepEqual(
      [second!.status, second!.createdAt, second!.parent],
      ['pending', Date.UTC(2020, 6, 2, 10), first],
    );
    assert.deepEqual(Object.fromEntries(sorted.leftOut), { 'no comment': 1, deleted: 1, empty: 1 });
  });
});

describe('HTML of other systems', () => {
  for (const [html, text] of [
    ['<p>a</p><p>b<br>c</p>', 'a\n\nb\nc'],
    ['<blockquote><p>a</p><p>b</p></blockquote>c', '> a\n>\n> b\n\nc'],
    ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', '- a\n- b\n\n  - c'],
    ['<pre><code>if (a)\n  b``` </code></pre>', '````\nif (a)\n  b```\n````'],
    ['<code>a`b</code>', '``a`b``'],
    ['<i> a </i>b<script>alert(1)</script>', '*a* b'],
    [
      '<a href="https://example.com/a-long-one" rel="nofollow">example.com/a-lo...</a>',
      'https://example.com/a-long-one',
    ],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['1 &lt; 2 &amp; <u>3</u>', '1 < 2 & 3'],
  ] as const)
    it(`becomes the markup of comments: ${html}`, () => assert.equal(toMarkup(html), text));

  it('is read however deep it nests', () => assert.equal(toMarkup('<div>'.repeat(5000) + 'x'), 'x'));
});

onEachDatabase('an import', (databases) => {
  it('stores each comment once, in the order in which they were written', async () => {
    const database = await databases.open();
    const path = file(
      `${databases.name}.xml`,
      disqus(
        thread('1', link(page)),
        post({ id: '3', parent: '1', at: '2019-03-03T10:00:00Z' }),
        post({ id: '1', at: '2019-03-02T10:00:00Z' }),
        post({ id: '2', at: '2019-03-01T10:00:00Z', author: 'Bo' }),
      ),
    );
    const sorted = await read(path);
    const store = storeOn(database);
    const heard: string[] = [];
    store.events.on('thread-changed', ({ page }) => void heard.push(page.url));
    assert.equal(await storeThread(store, sorted.threads[0]!), 3);
    assert.equal(await storeThread(store, sorted.threads[0]!), 0);
    assert.deepEqual(heard, [page]);
    const { app, thread: readThread } = await openComments(database);
    const { count, comments } = await readThread();
    await app.close();
    assert.equal(count, 3);
    assert.deepEqual(
      comments.map(({ text, author, createdAt, replies }) => [
        text,
        author.name,
        createdAt,
        replies.map((reply) => reply.text),
      ]),
      [
        ['Post 2', 'Bo', '2019-03-01T10:00:00.000Z', []],
        ['Post 1', 'Ada', '2019-03-02T10:00:00.000Z', ['Post 3']],
      ],
    );
  });
});

describe('inlay-server import', () => {
  const run = async (...args: string[]) => {
    const database = `sqlite:${join(folder, 'import.sqlite')}`;
    const env = { INLAY_DATABASE: database, INLAY_SITES: JSON.stringify(sites) };
    return runCommand(['import', ...args], { cwd: folder, env });
  };

  it('says what it would do, and does it when told', async () => {
    const path = file(
      'run.xml',
      disqus(thread('1', link(page)), post({ id: '1' }), post({ id: '2', spam: true })),
    );
    const left = 'Left out: 1 comment spam there.\n';
    const would = await run(path);
    assert.deepEqual(
      [would.code, would.output],
      [
        0,
        `${page}  1 comment\n${left}1 comment from Disqus on 1 page would be imported. Add "now" to import them.\n`,
      ],
    );
    assert.equal(
      (await run(path, 'now')).output,
      `${page}  1 comment\n${left}1 comment from Disqus on 1 page imported.\n`,
    );
    assert.match(
      (await run(path, 'now')).output,
      /^1 comment is here already\.\n[^]*^0 comments from Disqus/m,
    );
    const database = await openDatabase(`sqlite:${join(folder, 'import.sqlite')}`, migrations);
    assert.equal((await database.db.selectFrom('comments').select('id').execute()).length, 1);
    await database.close();
  });

  it('explains what it cannot read, in a sentence', async () => {
    const cases: [words: string[], message: RegExp, origin?: string][] = [
      [[], /^import needs a file: write "import FILE"/],
      [[join(folder, 'none.xml')], /none\.xml cannot be read \(ENOENT.*\): write the path of an export\.$/],
      [[folder], /cannot be read \(EISDIR.*\): write the path of an export\.$/],
      [[file('feed.xml', '<rss/>')], /feed\.xml is no export that import knows: write the XML/],
      [[file('empty.xml', '')], /empty\.xml is no export that import knows/],
      [[file('e.zip', Buffer.from('PK\u0003\u0004zip'))], /e\.zip is a zip archive: unpack it/],
      [[file('bad.gz', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2]))], /bad\.gz cannot be unpacked: fetch it again/],
      [
        [file('half.xml', disqus(post({ id: '1' })).slice(0, -20))],
        /half\.xml ends in the middle: export it again/,
      ],
      [['x.xml', 'yes'], /^import: the second word can only be "now"/],
      [['x.xml'], /^--origin news is not an origin: write one such as/, 'news'],
    ];
    const config = v.parse(configSchema, { sites: named });
    for (const [words, message, origin] of cases)
      await assert.rejects(
        importComments({
          ...{ config, words, flags: { origin } },
          checkSettings: () => config,
          requireDatabase() {},
          withDatabase: async () => assert.fail('nothing is opened'),
        }),
        (thrown: unknown) => thrown instanceof ConfigError && message.test(thrown.message),
        String(message),
      );
  });
});
