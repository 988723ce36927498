/** Addresses from a sitemap or an index of sitemaps, https://www.sitemaps.org/protocol.html. */
import type { Http } from 'inlay/internal/core/request';
import { safeImage } from 'inlay/internal/core/urls';

export interface SitemapPage {
  url: string;
  /** as it stands there; empty when it does not */
  lastmod: string;
}

/** Sitemaps read at the most, so that an index that names itself ends. */
const mostSitemaps = 500;

export async function* readSitemap(address: string, http: Http): AsyncGenerator<SitemapPage[]> {
  const left = [address];
  const seen = new Set(left);
  for (let read = 0; left.length && read < mostSitemaps; read++) {
    const next = left.shift()!;
    const { sitemaps, pages } = parseSitemap(http.xml(await http.text(next)), next);
    const fresh = sitemaps.filter((url) => !seen.has(url));
    for (const url of fresh) seen.add(url);
    left.push(...fresh);
    yield pages;
  }
}

export function parseSitemap(document: Document, base: string): { sitemaps: string[]; pages: SitemapPage[] } {
  const read = (name: string): SitemapPage[] =>
    [...document.querySelectorAll(name)].flatMap((element) => {
      const word = (tag: string) => element.querySelector(tag)?.textContent?.trim() ?? '';
      const url = safeImage(word('loc'), base);
      return url ? [{ url, lastmod: word('lastmod') }] : [];
    });
  return { sitemaps: read('sitemap').map(({ url }) => url), pages: read('url') };
}
