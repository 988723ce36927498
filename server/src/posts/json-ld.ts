/** Articles in schema.org's JSON-LD. A value may be single or a list, a string or an object: all are read. */
import { fields, list, number, text, type Fields } from 'inlay/internal/core/check';
import { safeImage, safeUrl } from 'inlay/internal/core/urls';
import type { Entry } from 'inlay/posts/model';

/** The article among a page's blocks, wherever it stands; no fields when there is none. */
export function articleOf(blocks: readonly Fields[]): Fields {
  const nodes = blocks.flatMap((block) => [block, ...list(block['@graph']).map(fields)]);
  return (
    nodes.find((node) => many(node['@type']).some((type) => /(Article|Posting)$/.test(String(type)))) ?? {}
  );
}

/** One value or a list of them, as a list. */
const many = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

export function authorsOf(article: Fields, base: string): Entry['authors'] {
  return many(article['author']).flatMap((value) => {
    const author = fields(value);
    const name = text(value) ?? text(author['name']);
    const url = safeUrl(text(author['url']), base);
    return name ? [{ name, url: url?.startsWith('http') ? url : null }] : [];
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
  const src = safeImage(text(value) ?? text(image['url']) ?? text(image['contentUrl']), base);
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
