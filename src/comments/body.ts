/**
 * What a reader wrote becomes a tree of nodes: paragraphs, `*emphasis*`, `**strong**`, `` `code` ``, fenced code,
 * `> quotes`, lists, bare links, `<links>` and `[words](links)`. Everything else is text, markup included. The time
 * grows with the length of the text and nothing else.
 */
import { safeUrl } from '../core/urls.js';

export type BodyTag = 'p' | 'blockquote' | 'ul' | 'ol' | 'li' | 'pre' | 'code' | 'em' | 'strong' | 'a';

export interface BodyElement {
  tag: BodyTag;
  children: BodyNode[];
  /** of `a`: http, https or mailto */
  href?: string;
  /** of `ol`: the first item's number, where it is not 1 */
  start?: number;
}

/** An element, or text, in which a line feed is a line break. */
export type BodyNode = string | BodyElement;

/** Quotes within quotes; what is quoted deeper is text. */
const deepest = 4;

const fence = /^ {0,3}```/;
const quote = /^ {0,3}> ?/;
const bullet = /^ {0,3}[-*+] +(?=\S)/;
const numeral = /^ {0,3}(\d{1,9})[.)] +(?=\S)/;
const continued = /^(?=\s*\S)(?: {2}|\t)[ \t]*/;
const blank = /^\s*$/;

/** Any text as a list of block elements. */
export const parseBody = (text: string): BodyNode[] => blocks(text.split(/\r\n?|\n/), 0);

function blocks(lines: string[], depth: number): BodyNode[] {
  const nodes: BodyNode[] = [];
  let at = 0;
  /** Takes the lines that match from here on, without what matched. */
  const take = (pattern: RegExp) => {
    const from = at;
    while (at < lines.length && pattern.test(lines[at]!)) at++;
    return lines.slice(from, at).map((line) => line.replace(pattern, ''));
  };

  /** Takes the items of a list; a line that is indented goes on with the item above it. */
  const items = (marker: RegExp) => {
    const children: BodyNode[] = [];
    while (at < lines.length && marker.test(lines[at]!)) {
      const first = lines[at++]!.replace(marker, '');
      children.push({ tag: 'li', children: inline([first, ...take(continued)].join('\n')) });
    }
    return children;
  };

  /** Whether the line ends the paragraph above it. As a number may stand at a line's start by chance, only 1 does. */
  const interrupts = (line: string) =>
    blank.test(line) ||
    fence.test(line) ||
    bullet.test(line) ||
    numeral.exec(line)?.[1] === '1' ||
    (depth < deepest && quote.test(line));

  while (at < lines.length) {
    const line = lines[at]!;
    if (blank.test(line)) at++;
    else if (fence.test(line)) {
      const from = ++at;
      while (at < lines.length && !fence.test(lines[at]!)) at++;
      const code: BodyElement = { tag: 'code', children: [lines.slice(from, at++).join('\n')] };
      nodes.push({ tag: 'pre', children: [code] });
    } else if (depth < deepest && quote.test(line))
      nodes.push({ tag: 'blockquote', children: blocks(take(quote), depth + 1) });
    else if (bullet.test(line)) nodes.push({ tag: 'ul', children: items(bullet) });
    else if (numeral.test(line)) {
      const start = Number(numeral.exec(line)![1]);
      nodes.push({ tag: 'ol', ...(start !== 1 && { start }), children: items(numeral) });
    } else {
      const from = at++;
      while (at < lines.length && !interrupts(lines[at]!)) at++;
      nodes.push({ tag: 'p', children: inline(lines.slice(from, at).join('\n')) });
    }
  }
  return nodes;
}

/** No alternative reads on over the start of another match, so that no text is read more than a few times. */
const token =
  /(\*+)|`([^`]+)`|\[([^[\]\n]+)\]\(((?:[^\s()]|\([^\s()]*\))+)\)|<((?:https?:\/\/|mailto:)[^\s<>]+)>|\b(?:https?:\/\/|mailto:)[^\s<>`]+/gi;

function inline(text: string): BodyNode[] {
  /** the marks that wait for their end, outermost first: at most one of each size */
  const open: { size: number; children: BodyNode[] }[] = [{ size: 0, children: [] }];
  const add = (node: BodyNode) => {
    const { children } = open.at(-1)!;
    const last = children.at(-1);
    if (typeof node === 'string' && typeof last === 'string') children[children.length - 1] = last + node;
    else if (node) children.push(node);
  };
  /** Ends the innermost mark; one that is never closed was a plain asterisk. */
  const end = (closed: boolean) => {
    const { size, children } = open.pop()!;
    if (closed) return add({ tag: size === 2 ? 'strong' : 'em', children });
    add('*'.repeat(size));
    children.forEach(add);
  };
  const mark = (size: number, closes: boolean, opens: boolean) => {
    while (size && closes) {
      const index = open.findLastIndex((one) => one.size && one.size <= size);
      if (index < 0) break;
      while (open.length > index + 1) end(false);
      size -= open[index]!.size;
      end(true);
    }
    for (const part of size === 3 ? [2, 1] : [size])
      if (opens && part && part < 3 && !open.some((one) => one.size === part))
        open.push({ size: part, children: [] });
      else add('*'.repeat(part));
  };

  let at = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [whole, stars, code, words, target, bracketed] = match;
    const { index } = match;
    const address = target ?? bracketed ?? trimmed(whole);
    const href = stars || code ? null : safeUrl(address);
    add(text.slice(at, index));
    at = index + whole.length;
    if (stars) {
      const [before, after] = [text[index - 1] ?? ' ', text[at] ?? ' '];
      mark(stars.length, /\S/.test(before) && /\W/.test(after), /\S/.test(after) && /\W/.test(before));
    } else if (code) add({ tag: 'code', children: [code] });
    else if (href) {
      if (!target && !bracketed) at = index + address.length;
      add({ tag: 'a', href, children: [words ?? address] });
    } else {
      // no link after all: what follows its first character is read again
      add(text.slice(index, (at = index + 1)));
    }
    token.lastIndex = at;
  }
  add(text.slice(at));
  while (open.length > 1) end(false);
  return open[0]!.children;
}

/** A bare address without the punctuation of the sentence it stands in. */
function trimmed(address: string): string {
  const closing = address.includes('(') ? '.,:;!?\'"*]' : '.,:;!?\'"*])';
  let end = address.length;
  while (closing.includes(address[end - 1]!)) end--;
  return address.slice(0, end);
}
