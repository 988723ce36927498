/**
 * Mends what feeds get wrong most, before a strict parser reads them: browsers' and the server's parser then say the
 * same of the same document. What is broken otherwise is refused by both.
 */
import type { Http } from '../../core/request.js';
import { namespaces } from './xml-names.js';

export function repairXml(document: string, http: Http): string {
  const named = new Map<string, string>();
  // HTML's names for characters, such as `&nbsp;`, which XML does not know
  const character = (name: string): string => {
    let found = named.get(name);
    if (found === undefined) {
      found = http.html(`<!doctype html><html><body>${name}</body></html>`).body?.textContent ?? name;
      named.set(name, (found = found === name ? `&amp;${name.slice(1)}` : found));
    }
    return found;
  };
  const mend = (markup: string) =>
    markup
      .replace(/&#(\d{1,7}|x[\da-f]{1,6});/gi, (code, digits: string) =>
        isCharacter(Number(digits.replace(/^x/i, '0x'))) ? code : '',
      )
      .replace(/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][\da-fA-F]{1,6});)(\w{2,31};)?/g, (match, name) =>
        name ? character(match) : '&amp;',
      )
      .replace(/&#X/g, '&#x')
      .replace(/<(?![\p{L}_/!?])/gu, '&lt;');
  const start = Math.max(0, document.search(/<[?!\p{L}_]/u));
  const clean = document
    .slice(start)
    // halves of a pair, and what XML has no place for
    .replace(/[\p{Cs}\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu, '');
  return declareNames(endWithRoot(outsideLiterals(clean, mend)));
}

/** Changes the markup outside CDATA and comments, in which `&` and `<` mean themselves. */
function outsideLiterals(markup: string, change: (part: string) => string): string {
  let out = '';
  let from = 0;
  for (const { 0: opening, index } of markup.matchAll(/<!\[CDATA\[|<!--/g)) {
    if (index < from) continue;
    const closing = opening === '<!--' ? '-->' : ']]>';
    const end = markup.indexOf(closing, index);
    if (end < 0) break;
    out += change(markup.slice(from, index)) + markup.slice(index, (from = end + 3));
  }
  return out + change(markup.slice(from));
}

/** The characters that XML 1.0 allows. */
const isCharacter = (code: number) =>
  (code >= 0x20 && code < 0xd800) ||
  [9, 10, 13].includes(code) ||
  (code >= 0xe000 && code <= 0x10ffff && (code & 0xfffe) !== 0xfffe);

/** Hosts append scripts and comments of theirs; a document that was cut ends after its last whole item. */
function endWithRoot(markup: string): string {
  const [, root] = /<([\w:.-]+)[\s>/]/.exec(markup.replace(/^(?:\s*<[?!][^>]*>)+/, '')) ?? [];
  if (!root) return markup;
  const end = markup.lastIndexOf(`</${root}>`);
  if (end >= 0) return markup.slice(0, end + root.length + 3);
  const [item] = [...markup.matchAll(/<\/(?:\w+:)?(?:item|entry)>/g)].slice(-1);
  if (!item) return markup;
  const channel = /<\/?channel\b[^>]*>/g;
  const open = [...markup.matchAll(channel)].at(-1)?.[0].startsWith('<c');
  return `${markup.slice(0, item.index + item[0].length)}${open ? '</channel>' : ''}</${root}>`;
}

/** Prefixes that nobody declared are declared on the root. */
function declareNames(markup: string): string {
  const used = new Set<string>();
  const declared = new Set(['xml', 'xmlns']);
  outsideLiterals(markup, (part) => {
    for (const [, prefix] of part.matchAll(/<([a-z][\w.-]{0,30}):/gi)) used.add(prefix!);
    for (const [, prefix] of part.matchAll(/\sxmlns:([\w.-]{1,31})\s?=/g)) declared.add(prefix!);
    return '';
  });
  const missing = [...used].filter((prefix) => !declared.has(prefix));
  if (!missing.length) return markup;
  const names = missing.map((prefix) => ` xmlns:${prefix}="${namespaces[prefix] ?? `urn:${prefix}`}"`);
  return markup.replace(/<[\w:.-]+(?=[\s>/])/, (root) => root + names.join(''));
}
