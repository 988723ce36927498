import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage, ParseTimeout } from '../../src/posts/pages/page-parser.js';
import { most } from '../../src/posts/pages/page-bounds.js';

const page = (title: string, inside = '') => ({
  url: 'https://news.example/story',
  timeZone: 'UTC',
  html: `<!doctype html><title>${title}</title><meta property="og:type" content="article">
    <article><h1>${title}</h1><p>Words of the story.</p>${inside}</article>`,
});

/** as many bytes as a page may have */
const longest = 3e6;
const filled = (part: string) => part.repeat(longest / part.length);
const numbered = (part: (n: number) => string) => {
  let whole = '';
  for (let n = 0; whole.length < longest; n++) whole += part(n);
  return whole;
};
const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`;

/** Trees that cost far more than their bytes. */
const monsters: Record<string, string> = {
  'elements within elements': filled('<div>'),
  'elements within inline elements': filled('<b>a'),
  'empty elements': filled('<br>'),
  'elements that end themselves': filled('<p>'),
  'cells of a table': filled('<tr><td>'),
  'attributes of one element': `<div ${numbered((n) => `a${n} `)}>`,
  'attributes of many': filled('<a b c d e f g>'),
  'attributes with values': filled('<p a=1>'),
  'references to characters': filled('&amp;'),
  comments: filled('<!---->'),
  'metadata of a page': filled('<meta name=a content=b>'),
  'blocks of JSON-LD': filled(jsonLd('{}')),
};
/** What is long and no tree. */
const bulks: Record<string, string> = {
  words: `<p>${filled('word ')}`,
  commas: `<p>${filled(', ')}`,
  'a script': `<script>${filled('<b>')}</script>`,
  'objects in JSON-LD': jsonLd(`[${filled('{},')}{}]`),
  'lists in lists in JSON-LD': jsonLd('['.repeat(longest / 2) + ']'.repeat(longest / 2)),
  'authors in JSON-LD': jsonLd(`{"@type":"Article","headline":"a","author":[${filled('"a",')}"a"]}`),
  'names in JSON-LD': jsonLd(`{"@type":"Article","headline":"a",${numbered((n) => `"a${n}":{},`)}"b":1}`),
  'references in JSON-LD': jsonLd(
    `{"@type":"Article","headline":"${numbered((n) => `&a${n.toString(36)};`)}"}`,
  ),
};

describe('a page that takes too long to parse', () => {
  it('is given up, holds nothing else up, and the next page is parsed', async () => {
    assert.equal((await parsePage(page('First'))).entry?.title, 'First');
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    const slow = parsePage(page('Slow', `<p>${filled('word ')}`), 50);
    const next = parsePage(page('Next'), 60_000);
    await assert.rejects(slow, ParseTimeout);
    assert.equal((await next).entry?.title, 'Next');
    clearInterval(ticking);
    assert.ok(ticks > 10, `the event loop goes on: ${ticks} ticks`);
  });
});

describe('a page as long as a page may be', () => {
  for (const [name, inside] of Object.entries(monsters))
    it(`is refused before it becomes a tree: ${name}`, async () => {
      await assert.rejects(parsePage(page('Monster', inside), 60_000), /more (nodes|depth|attributes) than/);
    });

  for (const [name, inside] of Object.entries(bulks))
    it(`is read: ${name}`, async () => {
      assert.equal((await parsePage(page('Bulk', inside), 60_000)).entry?.title, 'Bulk');
    });

  it('is read up to its bounds, in the memory that there is', async () => {
    const paragraphs = '<p>a, b</p>'.repeat(most.nodes / 2 - 20);
    assert.equal((await parsePage(page('Long', paragraphs), 60_000)).entry?.title, 'Long');
  });
});
