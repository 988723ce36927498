import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage, ParseTimeout } from '../../src/posts/pages/page-parser.js';

const page = (title: string, inside = '') => ({
  url: 'https://news.example/story',
  timeZone: 'UTC',
  html: `<!doctype html><title>${title}</title><meta property="og:type" content="article">
    <article><h1>${title}</h1><p>Words of the story.</p>${inside}</article>`,
});
/** What Readability takes minutes for. */
const endless = page('Endless', '<div>'.repeat(30_000));

describe('a page that takes too long to parse', () => {
  it('is given up, holds nothing else up, and the next page is parsed', async () => {
    assert.equal((await parsePage(page('First'))).entry?.title, 'First');
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    const slow = parsePage(endless, 500);
    const next = parsePage(page('Next'));
    await assert.rejects(slow, ParseTimeout);
    clearInterval(ticking);
    assert.ok(ticks > 10, `the event loop goes on: ${ticks} ticks`);
    assert.equal((await next).entry?.title, 'Next');
  });
});
