import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHtml } from '../../src/http/markup.js';
import { readPage } from '../../src/posts/page.js';

const address = 'https://paper.example/2026/crane?utm_source=mail';
const read = (head: string, body = '', lang = 'en') =>
  readPage(
    parseHtml(`<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`),
    address,
  );
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('a post read from its page', () => {
  it('is what JSON-LD says, in a graph and with nested people and pictures', () => {
    const post = read(
      jsonLd({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'The Paper' },
          {
            '@type': ['NewsArticle'],
            headline: 'The crane is back',
            datePublished: '2026-03-01T09:00:00+01:00',
            author: [{ '@type': 'Person', name: 'Ann Lee', url: '/people/ann' }, 'Bo Ek'],
            keywords: 'harbour, cranes',
            articleSection: ['News'],
            image: [{ '@type': 'ImageObject', url: '/crane.jpg', width: 1200, height: '800' }],
          },
        ],
      }) + '<meta name="description" content="It lifts again."><meta property="og:title" content="Crane">',
      `<article><h1>The crane is back</h1><p>${'A sentence about the crane. '.repeat(120)}</p></article>`,
    )!;
    assert.equal(post.url, 'https://paper.example/2026/crane');
    assert.equal(post.title, 'The crane is back');
    assert.equal(post.excerpt, 'It lifts again.');
    assert.equal(post.publishedAt, '2026-03-01T08:00:00.000Z');
    assert.equal(post.category, 'News');
    assert.deepEqual(post.tags, ['harbour', 'cranes']);
    assert.deepEqual(post.authors, [
      { name: 'Ann Lee', url: 'https://paper.example/people/ann' },
      { name: 'Bo Ek', url: null },
    ]);
    assert.deepEqual(post.image, {
      src: 'https://paper.example/crane.jpg',
      srcset: null,
      width: 1200,
      height: 800,
      alt: null,
    });
    assert.equal(post.language, 'en');
    assert.equal(post.readingMinutes, 3);
    assert.match(post.text ?? '', /sentence about the crane/);
  });

  it('is what OpenGraph says where there is no JSON-LD, or a broken one', () => {
    const post = read(
      `<script type="application/ld+json">{"@type": "Article",</script>
       <meta property="og:type" content="article"><meta property="og:title" content="Tides &amp; times">
       <meta property="og:image" content="/t.png"><meta property="og:image:width" content="600"><meta property="og:image:alt" content="A wave">
       <meta property="article:tag" content="sea"><meta property="article:tag" content="moon"><meta name="author" content="Ann Lee">
       <link rel="canonical" href="/tides">`,
    )!;
    assert.equal(post.url, 'https://paper.example/tides');
    assert.equal(post.title, 'Tides & times');
    assert.deepEqual(post.tags, ['sea', 'moon']);
    assert.deepEqual(post.authors, [{ name: 'Ann Lee', url: null }]);
    assert.equal(post.image?.alt, 'A wave');
    assert.equal(post.image?.height, null);
    assert.equal(post.publishedAt, null);
  });

  it('is none where the page does not say that it is an article', () => {
    assert.equal(read('<title>Front page</title><meta property="og:type" content="website">'), null);
    assert.equal(read('', '<h1>404</h1>'), null);
    assert.equal(readPage(parseHtml(''), address), null);
  });

  it('carries no address that a reader may not follow', () => {
    const post = read(
      jsonLd({
        '@type': 'Article',
        headline: 'x',
        image: 'javascript:alert(1)',
        author: { name: 'Eve', url: 'javascript:alert(1)' },
      }) + '<link rel="canonical" href="javascript:alert(1)">',
    )!;
    assert.equal(post.url, 'https://paper.example/2026/crane');
    assert.equal(post.image, null);
    assert.deepEqual(post.authors, [{ name: 'Eve', url: null }]);
  });
});
