/** Articles in schema.org's JSON-LD. A value may be single or a list, a string or an object: all are read. */
import { fields, list, number, text, type Fields } from 'inlay/internal/core/parse/check';
import { memoize } from 'inlay/internal/core/memoize';
import { tryOr } from 'inlay/internal/core/try-or';
import { pageKey } from 'inlay/internal/core/page/page-key';
import { safeWebUrl, safeUrl } from 'inlay/internal/core/parse/urls';
import type { Entry } from 'inlay/posts/model';
import { parseHtml } from '../../http/client/markup.js';

/** Objects looked at, and how far they may be nested. */
const most = 1000;
const deepest = 5;
/** Characters of a block that is read: one that holds the whole article is shorter. */
const longest = 300_000;

/**
 * The article that the page is, with references resolved; no fields when there is none.
 *
 * @param address the page's own, which tells the article from others that the page names
 */
export function articleOf(document: Document, address: string): Fields {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .map((script) => script.textContent ?? '')
    .filter(({ length }) => length <= longest)
    .slice(0, most)
    .flatMap((script) => nodesOf(parse(script)))
    .slice(0, most);
  const articles = nodes.filter((node) => many(node['@type']).some(isArticle));
  const article = articles.find((node) => isAbout(node, address)) ?? articles[0];
  if (!article) return {};
  const byId = new Map(
    nodes.filter((node) => Object.keys(node).length > 1).map((node) => [node['@id'], node]),
  );
  const resolve = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(resolve) : (byId.get(fields(value)['@id'] ?? value) ?? value);
  return { ...article, author: resolve(article['author']), image: resolve(article['image']) };
}

/** `NewsArticle`, `BlogPosting`, `https://schema.org/Report` …; a job is none. */
const isArticle = (type: unknown): boolean => /(Article|(?<!Job)Posting|\bReport)$/.test(String(type));

function isAbout(node: Fields, address: string): boolean {
  const named = [node['url'], node['@id'], node['mainEntityOfPage'], fields(node['mainEntityOfPage'])['@id']];
  return named.some((url) => {
    const known = safeUrl(text(url), address);
    return known?.startsWith('http') && pageKey(known) === pageKey(address);
  });
}

/** A block's nodes: its own, those of its graph, and what its pages are mainly about. */
function nodesOf(value: unknown, depth = 0): Fields[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one, depth + 1));
  const node = fields(value);
  if (!Object.keys(node).length) return [];
  return [node, ...['@graph', 'mainEntity', 'author'].flatMap((name) => nodesOf(node[name], depth + 1))];
}

/** The block as JSON; `null` where it is broken, as pages often are that say the same in OpenGraph. */
function parse(script: string): unknown {
  const json = script
    .trim()
    // wrapped for XHTML, or hidden from old browsers
    .replace(/^(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s?(?:\]\]>|-->)\s?(?:\*\/)?$/, '')
    .trim()
    .replace(/;$/, '');
  // line breaks within strings are wrong and common
  return tryOr(() => read(json)) ?? tryOr(() => read(json.replace(/[\0-\x1f]/g, ' '))) ?? null;
}

/** Publishing systems write strings as they write HTML: `It&#8217;s`. */
const read = (json: string): unknown =>
  JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? withoutReferences(value) : value));

const withoutReferences = (words: string): string =>
  words.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/gi, character);

const character = memoize(
  (reference) => parseHtml(`<!doctype html><html><body>${reference}</body></html>`).body.textContent!,
);

/** One value or a list of them, as a list. */
const many = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

export function authorsOf(article: Fields, base: string): Entry['authors'] {
  return many(article['author']).flatMap((value) => {
    const author = fields(value);
    const name = text(value) ?? text(author['name']) ?? text(list(author['name'])[0]);
    const url = safeUrl(text(author['url']), base);
    return name && !/^(https?:|#|_:)/.test(name) ? [{ name, url: url?.startsWith('http') ? url : null }] : [];
  });
}

/** Keywords are a list, or one text with commas. */
export function keywordsOf(article: Fields): string[] {
  const words = many(article['keywords']).flatMap((value) =>
    Array.isArray(article['keywords']) ? [text(value)] : (text(value)?.split(',').map(text) ?? []),
  );
  return [...new Set(words.filter((word) => word !== null))];
}

export function imageOf(article: Fields, base: string): Entry['image'] {
  const value = many(article['image'])[0];
  const image = fields(value);
  const address =
    text(value) ?? text(image['url']) ?? text(image['contentUrl']) ?? text(list(image['url'])[0]);
  const src = address?.startsWith('#') ? null : safeWebUrl(address, base);
  return src === null
    ? null
    : {
        src,
        srcset: null,
        width: pixels(image['width']),
        height: pixels(image['height']),
        alt: text(image['caption']),
      };
}

const pixels = (value: unknown): number | null => number(value) ?? (Number(text(value)) || null);
