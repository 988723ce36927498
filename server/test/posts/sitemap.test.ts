import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createClient } from 'inlay/internal/core/client';
import { readSitemap, type SitemapPage } from '../../src/posts/sources/sitemap.js';

const root = 'https://paper.example/sitemap.xml';

/** Reads the sitemap at `root` of a site with these files; gives its pages and what was broken. */
async function read(files: Record<string, string | Uint8Array<ArrayBuffer>>) {
  const fetch = async (url: string) => {
    const file = files[new URL(url).pathname];
    return file === undefined ? new Response('', { status: 404 }) : new Response(file);
  };
  const http = createClient({ fetch: fetch as typeof globalThis.fetch, retryDelay: () => 0 })();
  const broken: string[] = [];
  const pages: SitemapPage[] = [];
  for await (const part of readSitemap(root, http, (url) => broken.push(new URL(url).pathname)))
    pages.push(...part);
  return { paths: pages.map(({ url }) => new URL(url).pathname), pages, broken };
}

const urls = (...paths: string[]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
    .map((path) => `<url><loc>https://paper.example${path}</loc></url>`)
    .join('')}</urlset>`;
const index = (...paths: string[]) =>
  `<sitemapindex>${paths.map((path) => `<sitemap><loc>https://paper.example${path}</loc></sitemap>`).join('')}</sitemapindex>`;

describe('a sitemap', () => {
  it('may be gzipped', async () => {
    const { paths } = await read({ '/sitemap.xml': index('/1.xml.gz'), '/1.xml.gz': gzipSync(urls('/a')) });
    assert.deepEqual(paths, ['/a']);
  });

  it('may have prefixes, pictures with addresses of their own, and bare ampersands', async () => {
    const { pages } = await read({
      '/sitemap.xml': `\n<?xml version="1.0"?><sm:urlset xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <sm:url><image:image><image:loc>https://paper.example/p.jpg</image:loc></image:image>
          <sm:loc><![CDATA[https://paper.example/a]]></sm:loc><sm:lastmod> 2026-11-28 </sm:lastmod></sm:url>
        <sm:url><sm:loc>https://paper.example/?a=1&b=2&amp;c=3</sm:loc></sm:url></sm:urlset>`,
    });
    assert.deepEqual(pages, [
      { url: 'https://paper.example/a', lastmod: '2026-11-28' },
      { url: 'https://paper.example/?a=1&b=2&c=3', lastmod: '' },
    ]);
  });

  it('may be a text file of addresses', async () => {
    const { paths } = await read({ '/sitemap.xml': 'https://paper.example/a\r\nhttps://paper.example/b\n' });
    assert.deepEqual(paths, ['/a', '/b']);
  });

  it('is read past children that are missing, cut, packed wrongly or pages, and those are named', async () => {
    const { paths, broken } = await read({
      '/sitemap.xml': index('/missing.xml', '/cut.xml', '/bad.xml.gz', '/page.xml', '/good.xml'),
      '/cut.xml': urls('/lost').slice(0, -5),
      '/bad.xml.gz': gzipSync(urls('/a')).subarray(0, 30),
      '/page.xml': '<!doctype html><html><body><p>Not found</body></html>',
      '/good.xml': urls('/good'),
    });
    assert.deepEqual(paths, ['/good']);
    assert.deepEqual(broken, ['/missing.xml', '/cut.xml', '/bad.xml.gz', '/page.xml']);
  });

  for (const [name, document] of Object.entries({
    'a page': '<!doctype html><html><head><title>x</title></head></html>',
    'a feed': '<rss version="2.0"><channel></channel></rss>',
    nothing: '',
    words: 'Not found',
  }))
    it(`is not ${name}`, async () => {
      await assert.rejects(read({ '/sitemap.xml': document }), /sitemap\.xml is not a sitemap: /);
    });

  it('ends where an index names itself', async () => {
    const files = { '/sitemap.xml': index('/sitemap.xml', '/1.xml'), '/1.xml': urls('/a') };
    assert.deepEqual((await read(files)).paths, ['/a']);
  });
});
