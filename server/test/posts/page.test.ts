import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPage } from '../../src/posts/pages/read-page.js';

const address = 'https://paper.example/2026/crane?utm_source=mail';
const read = (head: string, body = '', lang = 'en') =>
  readPage({
    html: `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
    url: address,
    timeZone: 'Europe/Oslo',
  }).entry;
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
    assert.equal(readPage({ html: '', url: address, timeZone: 'UTC' }).entry, null);
  });

  const ld = (value: string) => `<script type="application/ld+json">${value}</script>`;

  it('has the words that references in JSON-LD stand for', () => {
    const post = read(
      jsonLd({
        '@type': 'Article',
        headline: 'It&#8217;s here &amp; now',
        author: { name: 'Tom &amp; Jerry' },
        keywords: ['R&amp;D'],
        description: 'Caf&eacute;',
      }),
    )!;
    assert.equal(post.title, 'It’s here & now');
    assert.deepEqual(post.authors, [{ name: 'Tom & Jerry', url: null }]);
    assert.deepEqual(post.tags, ['R&D']);
    assert.equal(post.excerpt, 'Café');
  });

  it('has the author and picture that its graph refers to', () => {
    const post = read(
      jsonLd({
        '@graph': [
          { '@type': 'Article', headline: 'A', author: { '@id': '#ann' }, image: { '@id': '#pic' } },
          { '@type': 'Person', '@id': '#ann', name: 'Ann Lee', url: '/ann' },
          { '@type': 'ImageObject', '@id': '#pic', url: '/p.jpg', width: 10 },
        ],
      }),
    )!;
    assert.deepEqual(post.authors, [{ name: 'Ann Lee', url: 'https://paper.example/ann' }]);
    assert.equal(post.image?.src, 'https://paper.example/p.jpg');
  });

  it('is what a WebPage is mainly about, and of several articles the one at its address', () => {
    const about = {
      '@type': 'WebPage',
      name: 'Page',
      mainEntity: { '@type': 'NewsArticle', headline: 'Main' },
    };
    assert.equal(read(jsonLd(about))!.title, 'Main');
    const several = [
      { '@type': 'Article', headline: 'Teaser', url: 'https://paper.example/other' },
      { '@type': 'Article', headline: 'This', mainEntityOfPage: 'https://paper.example/2026/crane' },
    ];
    assert.equal(read(jsonLd(several))!.title, 'This');
  });

  it('is read from JSON-LD in CDATA, in a comment, or with line breaks in its strings', () => {
    for (const block of [
      '//<![CDATA[\n{"@type":"Article","headline":"A"}\n//]]>',
      '/*<![CDATA[*/{"@type":"Article","headline":"A"}/*]]>*/',
      '<![CDATA[{"@type":"Article","headline":"A"}]]>',
      '<!-- {"@type":"Article","headline":"A"} -->',
      '{"@type":"Article","headline":"A","description":"one\ntwo"};',
    ])
      assert.equal(read(ld(block))?.title, 'A', block);
  });

  it('has its title without the name of the site, where the page says it better', () => {
    const og = '<meta property="og:type" content="article">';
    const title = (head: string, body = '') => read(og + head, body)!.title;
    assert.equal(title('<title>Tides | The Paper</title>', '<h1>Tides</h1>'), 'Tides');
    assert.equal(
      title(
        '<title>Tides – The Paper</title><meta property="og:title" content="Tides – The Paper">',
        '<h1>Tides</h1>',
      ),
      'Tides',
    );
    assert.equal(
      title(
        '<title>Tides - The Paper</title><meta property="og:site_name" content="The Paper">',
        '<h1>The Paper</h1>',
      ),
      'Tides',
    );
    assert.equal(
      title('<title>The Paper: Tides</title><meta property="og:site_name" content="The Paper">'),
      'Tides',
    );
    assert.equal(title('<title>Rock-and-roll: a history</title>'), 'Rock-and-roll: a history');
  });

  it('means the site’s time zone by a date without an offset', () => {
    const at = (date: string) =>
      read(jsonLd({ '@type': 'Article', headline: 'A', datePublished: date }))!.publishedAt;
    assert.equal(at('2026-11-28T09:00:00'), '2026-11-28T08:00:00.000Z');
    assert.equal(at('2026-07-01 09:00'), '2026-07-01T07:00:00.000Z');
    assert.equal(at('2026-11-28'), '2026-11-27T23:00:00.000Z');
    assert.equal(at('2026-11-28T09:00:00+00:00'), '2026-11-28T09:00:00.000Z');
    const meta = read('<meta property="article:published_time" content="2026-11-28T09:00"><title>A</title>')!;
    assert.equal(meta.publishedAt, '2026-11-28T08:00:00.000Z');
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
