/** Reads a post from its own page: JSON-LD first, then OpenGraph, then plain HTML. Pure; see schema.org and ogp.me. */
import { Readability } from '@mozilla/readability';
import { fields, instant, list, text, type Fields } from 'inlay/internal/core/check';
import { pageUrl, safeImage, safeUrl } from 'inlay/internal/core/urls';
import { articleOf, authorsOf, imageOf, keywordsOf } from './json-ld.js';
import type { Entry } from 'inlay/posts/model';

/** Words a minute that adults read silently (Brysbaert 2019: 238 for non-fiction). */
const readingSpeed = 238;

/**
 * The post that the page is, its address the canonical one; `null` when the page does not say that it is an article
 * (a front page, a search, an error). Takes the document apart, so hand it one that nobody else reads.
 */
export function readPage(document: Document, address: string): Entry | null {
  const article = articleOf(jsonLd(document));
  const meta = (...names: string[]) =>
    names.map((name) => metas(document, name)[0] ?? null).find(Boolean) ?? null;
  const publishedAt = instant(article['datePublished']) ?? instant(meta('article:published_time'));
  if (!Object.keys(article).length && meta('og:type') !== 'article' && !publishedAt) return null;
  const title =
    text(article['headline']) ?? meta('og:title') ?? text(document.querySelector('h1, title')?.textContent);
  const url = canonical(document, address, meta('og:url'));
  if (!title || !url) return null;

  const tags = keywordsOf(article);
  const authors = authorsOf(article, address);
  const author = meta('author', 'article:author');
  const language = text(document.documentElement?.getAttribute('lang'));
  const excerpt = meta('og:description', 'description') ?? text(article['description']);
  const category = text(list(article['articleSection'])[0] ?? article['articleSection']);
  const image = imageOf(article, address) ?? openGraphImage(meta, address);
  const body = new Readability(document, { disableJSONLD: true }).parse();
  const words = body?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    url,
    title,
    excerpt,
    image,
    publishedAt: publishedAt && new Date(publishedAt).toISOString(),
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

function canonical(document: Document, address: string, openGraph: string | null): string | null {
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const url = safeUrl(link, address) ?? safeUrl(openGraph, address) ?? address;
  return url.startsWith('http') ? pageUrl(url).href : null;
}

function jsonLd(document: Document): Fields[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      const value: unknown = JSON.parse(script.textContent ?? '');
      return (Array.isArray(value) ? value : [value]).map(fields);
    } catch {
      // pages carry broken JSON-LD, and say the same in OpenGraph
      return [];
    }
  });
}

function openGraphImage(meta: (name: string) => string | null, address: string): Entry['image'] {
  const src = safeImage(meta('og:image'), address);
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
