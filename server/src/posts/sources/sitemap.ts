/**
 * Addresses from a sitemap or an index of sitemaps, https://www.sitemaps.org/protocol.html: XML under any prefix, or a
 * text file of addresses, gzipped or not.
 */
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { decode } from 'inlay/internal/core/parse/charset';
import { InlayError } from 'inlay/error';
import type { Http } from 'inlay/internal/core/request';
import { safeWebUrl } from 'inlay/internal/core/parse/urls';

export interface SitemapPage {
  url: string;
  /** as it stands there; empty when it does not */
  lastmod: string;
}

export interface Sitemap {
  /** the sitemaps that an index names */
  sitemaps: string[];
  pages: SitemapPage[];
}

/** Sitemaps read at the most, so that an index that names itself ends. */
const mostSitemaps = 500;
/** Bytes of a sitemap once it is unpacked; the protocol allows 50 MB. */
const largest = 52_000_000;
/** Characters that are parsed before other requests get their turn. */
const slice = 65_536;

/**
 * The pages of every sitemap that can be read. Throws when the first cannot.
 *
 * @param broken called for each sitemap of an index that cannot be read
 */
export async function* readSitemap(
  address: string,
  http: Http,
  broken: (url: string, error: unknown) => void,
): AsyncGenerator<SitemapPage[]> {
  const left = [address];
  const seen = new Set(left);
  for (let read = 0; left.length && read < mostSitemaps; read++) {
    const next = left.shift()!;
    try {
      const { sitemaps, pages } = await parseSitemap(await load(next, http), next);
      const fresh = sitemaps.filter((url) => !seen.has(url));
      for (const url of fresh) seen.add(url);
      left.push(...fresh);
      yield pages;
    } catch (error) {
      if (next === address) throw error;
      broken(next, error);
    }
  }
}

const unpack = promisify(gunzip);

async function load(url: string, http: Http): Promise<string> {
  const { bytes, headers } = await http.download(url);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return decode(bytes, headers.get('Content-Type'));
  try {
    return decode(await unpack(bytes, { maxOutputLength: largest }), null);
  } catch (cause) {
    throw new InlayError('format', `${url} cannot be unpacked.`, { cause });
  }
}

const refuse = (url: string, why: string) => new InlayError('format', `${url} is not a sitemap: ${why}.`);

export async function parseSitemap(document: string, url: string): Promise<Sitemap> {
  if (!/^\s*</.test(document)) return readText(document, url);
  const parser = new SaxesParser({ xmlns: true });
  const sitemap: Sitemap = { sitemaps: [], pages: [] };
  const path: string[] = [];
  let entry = { loc: '', lastmod: '' };
  let words = '';
  let root = false;
  // what matters is whether the document is a sitemap and whole
  parser.on('error', () => {});
  parser.on('opentag', ({ local }) => {
    path.push(local);
    root = true;
    words = '';
    if (path.length === 1 && !/^(urlset|sitemapindex)$/.test(local))
      throw refuse(url, `its root is <${local}>`);
    if (path.length === 2) entry = { loc: '', lastmod: '' };
  });
  parser.on('text', (part) => (words += part));
  parser.on('cdata', (part) => (words += part));
  parser.on('closetag', ({ local }) => {
    path.pop();
    // pictures and films within an entry have a <loc> of their own
    if (path.length === 2 && (local === 'loc' || local === 'lastmod')) entry[local] = words.trim();
    if (path.length !== 1) return;
    const loc = safeWebUrl(entry.loc, url);
    if (loc && local === 'url') sitemap.pages.push({ url: loc, lastmod: entry.lastmod });
    if (loc && local === 'sitemap') sitemap.sitemaps.push(loc);
  });
  // people write bare ampersands into sitemaps
  const escaped = document.replace(/&(?!#?\w{1,31};)/g, '&amp;');
  for (let from = 0; from < escaped.length; from += slice) {
    if (from) await setImmediate();
    parser.write(escaped.slice(from, from + slice));
  }
  if (!root) throw refuse(url, 'it has no <urlset>');
  if (path.length) throw refuse(url, 'it ends too early');
  return sitemap;
}

function readText(document: string, base: string): Sitemap {
  const lines = document.split('\n').map((line) => line.trim());
  const pages = lines.filter(Boolean).map((line) => ({ url: safeWebUrl(line), lastmod: '' }));
  const known = pages.filter((page): page is SitemapPage => page.url !== null);
  if (!known.length || known.length < pages.length)
    throw refuse(base, 'it is neither XML nor a list of addresses');
  return { sitemaps: [], pages: known };
}
