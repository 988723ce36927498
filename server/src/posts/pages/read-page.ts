/** Reads a post from its own page: JSON-LD first, then OpenGraph, then plain HTML. Pure; see schema.org and ogp.me. */
import { Readability } from '@mozilla/readability';
import { list, text } from 'inlay/internal/core/parse/check';
import { readInstant } from 'inlay/internal/core/time/instants';
import { pageUrl } from 'inlay/internal/core/page/page-url';
import { safeWebUrl, safeUrl } from 'inlay/internal/core/parse/urls';
import type { Entry } from 'inlay/posts/model';
import { parseHtml } from '../../http/client/markup.js';
import { articleOf, authorsOf, imageOf, keywordsOf } from './json-ld.js';
import { titleOf } from './title.js';

export interface PageSource {
  html: string;
  /** where it was found */
  url: string;
  /** IANA name of the zone that dates without an offset mean */
  timeZone: string;
}

export interface Page {
  /** the post that the page is; `null` when the page does not say that it is an article */
  entry: Entry | null;
  /** whether the page names its own address */
  canonical: boolean;
  /** whether the page asks not to be indexed */
  noindex: boolean;
}

/** Words a minute that adults read silently (Brysbaert 2019: 238 for non-fiction). */
const readingSpeed = 238;

type Meta = (...names: string[]) => string | null;

export function readPage({ html, url: address, timeZone }: PageSource): Page {
  const document = parseHtml(html);
  const meta: Meta = (...names) =>
    names.map((name) => metas(document, name)[0] ?? null).find(Boolean) ?? null;
  const base = safeUrl(document.querySelector('base')?.getAttribute('href'), address) ?? address;
  const named =
    safeUrl(document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), base) ??
    safeUrl(meta('og:url'), base);
  return {
    entry: readEntry(document, { meta, address, base, named, timeZone }),
    canonical: named !== null,
    noindex: /\b(noindex|none)\b/i.test(meta('robots') ?? ''),
  };
}

interface Surroundings {
  meta: Meta;
  address: string;
  /** what relative addresses stand against */
  base: string;
  /** what the page names as its own address */
  named: string | null;
  timeZone: string;
}

function readEntry(document: Document, { meta, address, base, named, timeZone }: Surroundings): Entry | null {
  const article = articleOf(document, named ?? address);
  const published = text(article['datePublished']) ?? meta('article:published_time');
  const publishedAt = readInstant(published, timeZone);
  if (!Object.keys(article).length && meta('og:type') !== 'article' && !publishedAt) return null;
  const title = titleOf(
    document,
    [text(article['headline']) ?? text(article['name']), meta('og:title')],
    meta('og:site_name'),
  );
  const url = named ?? address;
  if (!title || !url.startsWith('http')) return null;

  const tags = keywordsOf(article);
  const authors = authorsOf(article, base);
  const author = meta('author', 'article:author');
  const language = text(document.documentElement?.getAttribute('lang')) ?? text(article['inLanguage']);
  const excerpt = meta('og:description', 'description') ?? text(article['description']);
  const category = text(list(article['articleSection'])[0] ?? article['articleSection']);
  const image = imageOf(article, base) ?? openGraphImage(meta, base);
  // takes the document apart, so it comes last
  const body = new Readability(document, { disableJSONLD: true }).parse();
  const words = body?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    url: pageUrl(url).href,
    title,
    excerpt,
    image,
    publishedAt,
    category: category ?? meta('article:section'),
    tags: tags.length ? tags : metas(document, 'article:tag'),
    authors: authors.length
      ? authors
      : author && !author.startsWith('http')
        ? [{ name: author, url: null }]
        : [],
    visits: null,
    readingMinutes: words ? Math.max(1, Math.round(words.split(' ').length / readingSpeed)) : null,
    text: words || null,
    language,
  };
}

function metas(document: Document, name: string): string[] {
  const found = document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`);
  return [...found].map((meta) => text(meta.getAttribute('content'))).filter((words) => words !== null);
}

function openGraphImage(meta: Meta, base: string): Entry['image'] {
  const src = safeWebUrl(meta('og:image', 'og:image:url', 'twitter:image'), base);
  const pixels = (name: string) => Number(meta(name)) || null;
  return src === null
    ? null
    : {
        src,
        srcset: null,
        width: pixels('og:image:width'),
        height: pixels('og:image:height'),
        alt: meta('og:image:alt'),
      };
}
