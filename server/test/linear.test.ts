import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Http } from 'inlay/internal/core/request';
import { readXmlFeed } from 'inlay/internal/posts/sources/feed-xml';
import { parseBody } from 'inlay/internal/comments/body';
import { toHtml } from 'inlay/internal/comments/html';
import { pageKey } from 'inlay/internal/core/page/page-key';
import { safeUrl } from 'inlay/internal/core/parse/urls';
import * as v from 'valibot';
import { createApp } from '../src/app.js';
import { createToken } from '../src/admin/moderators.js';
import { openDatabase } from '../src/db/index.js';
import { createLog } from '../src/log.js';
import { configSchema, migrations, modules } from '../src/modules.js';
import { parseHtml } from '../src/http/client/markup.js';
import { parseXml } from '../src/http/client/xml.js';
import { articleOf, authorsOf, imageOf, keywordsOf } from '../src/posts/pages/json-ld.js';
import { readPage } from '../src/posts/pages/read-page.js';
import { parseSitemap } from '../src/posts/sources/sitemap.js';
import { superLinear } from './support/cost.js';

/** What expressions stumble over, each repeated to any length. */
const parts = [
  ...[
    '+',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '/',
    '.',
    '-',
    '@',
    '%',
    '%d0',
    '&',
    '=',
    '#',
    '?',
    ',',
    ';',
    ':',
    '"',
    "'",
    '\\',
  ],
  ...[
    'a',
    'A',
    '0',
    'ä',
    '漢',
    '😀',
    '\u0000',
    '\u202e',
    '\ud800',
    'a ',
    ' a',
    'a\n',
    '\n\n',
    ' \n',
    '> ',
    '> > ',
  ],
  ...[
    '*',
    '**',
    '*a',
    '*a*',
    '**a',
    '_',
    '`',
    '``',
    '`a',
    '```\n',
    '[',
    ']',
    '](',
    '[a](',
    '[a](b',
    '(',
    ')',
    '(a)',
  ],
  ...[
    '<',
    '>',
    '</',
    '<a>',
    '<a',
    '&amp;',
    '&#',
    '<!--',
    '<![CDATA[',
    '- ',
    '- a\n',
    '1. ',
    '1. a\n',
    '  a\n',
  ],
  ...[
    'http://',
    'https://a',
    'https://a.b/ ',
    '<https://',
    'mailto:',
    'www.',
    'a@',
    'a.b',
    '{',
    '[{',
    '{"a":',
    '"a",',
  ],
];
/** What follows, so that what begins well ends badly. */
const ends = ['', 'x', '\u0001'];

const inputs = parts.flatMap((part) =>
  ends.map((end) => ({
    name: JSON.stringify(part + end),
    make: (length: number) => 'a' + part.repeat(Math.ceil(length / part.length)) + end,
  })),
);

async function grows(
  work: (input: string) => unknown,
  longest?: number,
  some: readonly (typeof inputs)[number][] = inputs,
): Promise<string[]> {
  const found: string[] = [];
  for (const { name, make } of some) {
    const words = await superLinear(work, make, longest);
    if (words) found.push(`${name}, ${words}`);
  }
  return found;
}

/** Elements within elements cost the parser's library more the deeper they are: what reads pages has a time limit. */
const isDeep = (name: string): boolean => name === '"<a>x"';

/** For what costs more a piece: every part, with one end. */
const fewer = inputs.filter((_, index) => index % ends.length === 1);

const quietly = async (work: () => unknown): Promise<void> => {
  try {
    await work();
  } catch {
    // refused: what matters is how long that took
  }
};

const page = 'https://news.example/story';

async function open() {
  const database = await openDatabase('sqlite::memory:', migrations);
  const config = v.parse(configSchema, {
    proxies: 1,
    sites: [{ name: 'News', origins: ['https://news.example'] }],
    comments: { maxLength: 50_000, moderation: 'none', perHour: 100_000, floodPerMinute: 100_000 },
  });
  const log = createLog({ write: () => {} });
  const { request } = await createApp({ config, database, modules, log });
  const token = await createToken(database, 'Ada', 0);
  let sender = 0;
  /** each from a network of its own, which no limit has met yet */
  const headers = () => ({
    Origin: 'https://news.example',
    Authorization: `Bearer ${token}`,
    'X-Forwarded-For': `198.${++sender >> 16}.${(sender >> 8) & 255}.${sender & 255}`,
  });
  const send = async (method: string, path: string, body: Record<string, string>) => {
    const answer = await request(path, { method, headers: headers(), body: new URLSearchParams(body) });
    assert.ok(answer.status < 500, `${method} ${path}: ${answer.status}`);
    await answer.text();
  };
  const get = async (path: string, more: Record<string, string> = {}) => {
    const answer = await request(path, { headers: { ...headers(), ...more } });
    assert.ok(answer.status < 500, `${path.slice(0, 200)}: ${answer.status}`);
    await answer.body?.cancel();
  };
  await send('POST', '/v1/comments', { page, text: 'first' });
  /** A form as the header says that it is written. */
  const sendAs = async (type: string, body: string) => {
    const all = { ...headers(), 'Content-Type': type };
    const answer = await request('/v1/comments', { method: 'POST', headers: all, body });
    assert.ok(answer.status < 500, `${type.slice(0, 200)}: ${answer.status}`);
    await answer.text();
  };
  return { send, sendAs, get, close: () => database.close() };
}

describe('the time that an input takes grows with its length and no faster', () => {
  it('as an address of a page', async () => {
    const read = (input: string) =>
      quietly(() => {
        pageKey(`https://news.example/${input}`);
        pageKey(`https://news.example/?${input}`);
      });
    assert.deepEqual(await grows(read, 50_000), []);
    const tracked = (length: number) =>
      Array.from({ length: length / 12 }, (_, n) => `utm_${n.toString(36)}=1&${n}`).join('&');
    assert.equal(await superLinear(read, tracked, 50_000), null);
  });

  it('as an address of a link', async () => {
    assert.deepEqual(await grows((input) => safeUrl(input, 'https://news.example/')), []);
  });

  it('as a comment’s markup', async () => {
    assert.deepEqual(await grows((input) => toHtml(parseBody(input))), []);
  });

  it('as any field of what readers write', async () => {
    const { send, close } = await open();
    const fields = [
      'text',
      'name',
      'email',
      'url',
      'key',
      'editToken',
      'token',
      'challenge',
      'parent',
      'page',
    ];
    for (const field of fields) {
      const post = (input: string) => send('POST', '/v1/comments', { page, text: 'a', [field]: input });
      assert.deepEqual([field, await grows(post, 50_000, fewer)], [field, []]);
    }
    assert.deepEqual(
      await grows((reason) => send('POST', '/v1/comments/1/report', { reason }), 60_000, fewer),
      [],
    );
    assert.deepEqual(
      await grows((device) => send('POST', '/v1/comments/1/vote', { device }), 60_000, fewer),
      [],
    );
    await close();
  });

  it('as a comment that is far too long', async () => {
    const { send, close } = await open();
    const post = (text: string) => send('POST', '/v1/comments', { page, text });
    assert.deepEqual(await grows(post, 200_000, fewer), []);
    await close();
  });

  it('as a query, a cursor or words to search for', async () => {
    const { get, close } = await open();
    const paths = [
      `/v1/comments?page=${page}&cursor=`,
      `/v1/comments?page=${page}&parent=`,
      '/v1/comments?page=',
      '/v1/comments/count?page=',
      '/v1/embed/comments?page=',
      '/v1/latest?category=',
      '/v1/latest?exclude=',
      '/v1/related?page=',
      '/v1/authors?page=',
      '/v1/weather?lat=',
      '/v1/promos?slot=',
      '/v1/admin/comments?queue=all&search=',
      '/v1/admin/comments?queue=all&page=',
      '/v1/admin/comments?cursor=',
    ];
    // longer than the 16 KB that the server takes of an address
    for (const path of paths) {
      const ask = (input: string) => get(path + encodeURIComponent(input.replace(/\p{Surrogate}/gu, '')));
      assert.deepEqual([path, await grows(ask, 30_000, fewer)], [path, []]);
    }
    await close();
  });

  it('as a header', async () => {
    const { get, close } = await open();
    const names = [
      ...[
        'If-None-Match',
        'If-Modified-Since',
        'Range',
        'Cookie',
        'Accept',
        'Accept-Encoding',
        'Accept-Language',
      ],
      ...[
        'Authorization',
        'Origin',
        'Referer',
        'User-Agent',
        'X-Forwarded-For',
        'X-Forwarded-Proto',
        'Forwarded',
      ],
      ...['Last-Event-ID', 'Host', 'Access-Control-Request-Headers', 'Sec-Fetch-Site'],
    ];
    // what may stand in one
    const valid = fewer.filter(({ make }) => /^[ -~]*$/.test(make(9)));
    assert.ok(valid.length > 30);
    for (const name of names)
      for (const path of [`/v1/comments?page=${page}`, '/v1/latest', '/v1/embed/comments?page=' + page]) {
        const ask = (input: string) => get(path, { [name]: input.trim() });
        // twice the 16 KB that the server takes of all headers
        assert.deepEqual([name, path, await grows(ask, 32_000, valid)], [name, path, []]);
      }
    await close();
  });

  it('as a form of many parts, fields or pairs', async () => {
    const { sendAs, close } = await open();
    const boundary = '----a';
    const field = (name: string, value: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const bodies: Record<string, [type: string, make: (input: string) => string]> = {
      multipart: [
        `multipart/form-data; boundary=${boundary}`,
        (input) => field('text', input) + field(input, 'a'),
      ],
      form: ['application/x-www-form-urlencoded', (input) => `page=${page}&${input}`],
      json: ['application/json', (input) => `{"page":"${page}","text":${input}`],
    };
    for (const [name, [type, make]] of Object.entries(bodies))
      assert.deepEqual([name, await grows((input) => sendAs(type, make(input)), 60_000, fewer)], [name, []]);
    const parts = (length: number) => field('a', 'b').repeat(length / 60);
    const multipart = `multipart/form-data; boundary=${boundary}`;
    assert.equal(await superLinear((body) => sendAs(multipart, body), parts, 60_000), null);
    await close();
  });

  it('as a feed, a sitemap, a page and its JSON-LD', async () => {
    const flat = fewer.filter(({ name }) => !isDeep(name));
    const http = { html: parseHtml, xml: parseXml } as unknown as Http;
    const feedOf = (inside: string) =>
      `<rss version="2.0"><channel><item><title>${inside}</title><author>${inside}</author><link>https://a.example/</link>` +
      `<description>${inside}</description></item></channel></rss>`;
    const readings: Record<string, (input: string) => unknown> = {
      feed: (input) => readXmlFeed(parseXml(feedOf(input)), 'https://a.example/feed', http),
      sitemap: (input) =>
        parseSitemap(
          `<urlset><url><loc>https://a.example/${input}</loc></url></urlset>`,
          'https://a.example/',
        ),
      page: (input) =>
        readPage({ html: `<!doctype html><title>${input}</title><p>${input}`, url: page, timeZone: 'UTC' }),
      'JSON-LD': (input) =>
        readPage({
          html: `<script type="application/ld+json">${input}</script><p>A`,
          url: page,
          timeZone: 'UTC',
        }),
      'JSON-LD that is right': (input) => {
        const article = {
          '@type': 'Article',
          keywords: input,
          author: { name: input, url: input },
          image: input,
        };
        const script = `<script type="application/ld+json">${JSON.stringify(article)}</script>`;
        articleOf(parseHtml(script), page);
        keywordsOf(article);
        authorsOf(article, page);
        imageOf(article, page);
      },
    };
    for (const [name, read] of Object.entries(readings)) {
      const found = await grows((input) => quietly(() => read(input)), 50_000, flat);
      assert.deepEqual([name, found], [name, []]);
    }
  });
});
