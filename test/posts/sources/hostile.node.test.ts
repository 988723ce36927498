import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { feed } from '../../../src/posts/sources/feed.js';
import { inlay } from '../../../src/posts/sources/inlay.js';
import { wordpress } from '../../../src/posts/sources/wordpress.js';
import { root } from '../../support/modules.js';
import { markupHttp } from './markup-http.js';

/** Attacks and odd strings from outside of the repository, where they are at hand, and a few of our own. */
const folder = `${root}../shared/data/hostile/`;
const own = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '<svg/onload=alert(1)>',
  '"><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '\u0000<b>\uFFFF',
];
const outside = ['dompurify.json', 'payloadbox.json', 'naughty-strings.json']
  .filter((name) => existsSync(folder + name))
  .flatMap((name) => strings(JSON.parse(readFileSync(folder + name, 'utf8'))));

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

const payloads = [...own, ...outside];
const good = 'https://news.example.org/good/';
const safe = /^https?:\/\//;

describe(`hostile answers (${payloads.length})`, () => {
  it('leave no address that could run, and titles as they are, in posts of an Inlay endpoint', async () => {
    const posts = payloads.flatMap((text) => [
      { url: text, title: 'x', image: { src: text } },
      { url: good, title: text, category: text, image: { src: text }, authors: [{ name: text, url: text }] },
    ]);
    const http = markupHttp({ 'https://news.example.org/v1/latest': { body: { posts } } });
    const list = await inlay.latest!({ endpoint: 'https://news.example.org/', limit: 1e6 }, http);
    const trimmed = payloads.map((text) => text.trim()).filter(Boolean);
    assert.deepEqual(
      list.posts.filter(({ url, title }) => url === good && title !== 'x').map(({ title }) => title),
      trimmed,
    );
    for (const { url, image, authors } of list.posts) {
      for (const address of [url, image?.src].filter((found) => found !== undefined))
        assert.match(address, safe);
      for (const address of authors.map((author) => author.url).filter((found) => found !== null))
        assert.match(address, /^(https?|mailto):/);
    }
  });

  it('leave only text in posts of WordPress', async () => {
    for (const text of [...own, ...outside.slice(0, 400)]) {
      const post = { link: text, title: { rendered: text }, excerpt: { rendered: text } };
      const body = [post, { ...post, link: good, content: { rendered: text } }];
      const http = markupHttp({ 'https://wp.example.org/wp-json/wp/v2/posts': { body } });
      const { posts } = await wordpress.latest!({ endpoint: 'https://wp.example.org/', limit: 5 }, http);
      for (const { url, image, title } of posts) {
        for (const address of [url, image?.src].filter((found) => found !== undefined))
          assert.match(address, safe);
        assert.equal(typeof title, 'string');
      }
    }
  });

  it('leave only text in posts of a feed, however broken the document', async () => {
    const endpoint = 'https://blog.example.org/feed';
    for (const text of [...own, ...outside.slice(0, 400)]) {
      const document = `<rss version="2.0"><channel><item><title><![CDATA[${text}]]></title><link>${text}</link><guid>${good}</guid><description><![CDATA[${text}]]></description></item></channel></rss>`;
      const http = markupHttp({ [endpoint]: { body: document } });
      const { posts } = await feed.latest!({ endpoint, limit: 5 }, http).catch((error: Error) => {
        assert.equal(error.name, 'InlayError');
        return { posts: [] };
      });
      for (const { url, image } of posts) {
        for (const address of [url, image?.src].filter((found) => found !== undefined))
          assert.match(address, safe);
      }
    }
  });
});
