/**
 * What a reader wrote becomes a tree of nodes, by the rules of CommonMark for what it has: paragraphs, `*emphasis*`,
 * `**strong**`, `` `code` ``, fenced code, `> quotes`, nested lists, bare links, `<links>` and `[words](links)`. Everything
 * else is text, markup included, and a line break is one. The time grows with the length of the text and nothing else.
 */
import { inline } from './body/inline.js';
import type { BodyElement, BodyNode } from './body/node.js';

export type { BodyElement, BodyNode, BodyTag } from './body/node.js';

/** Quotes and lists within each other; what lies deeper is text. */
const deepest = 4;

/** An opening fence: a line with backticks after it would be a code span. */
const fence = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;
const quote = /^ {0,3}> ?/;
/** The marker with what is before it, and a digit's value and sign where it is numbered. */
const item = /^ {0,3}(?:[-*+]|(\d{1,9})[.)])( {1,4}(?=\S)| (?= ))/;
const blank = /^\s*$/;
/** A line that begins with no mark, as most do, is text: nothing else has to be looked for. */
const plain = /^ *[^\s`~>*+\-\d]/;

/** Any text as a list of block elements. */
export const parseBody = (text: string): BodyNode[] =>
  blocks(
    text.split(/\r\n?|\n/).map((line) => line.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length))),
    0,
  );

const indentOf = (line: string) => /^ */.exec(line)![0].length;
/** The marker that items of one list share: the bullet, or the character after the number. */
const kindOf = (line: string) => /[-*+]|[.)]/.exec(line)![0];

function blocks(lines: string[], depth: number): BodyNode[] {
  const nodes: BodyNode[] = [];
  const nests = depth < deepest;
  let at = 0;

  /** Whether the line ends the paragraph above it. As a number may stand at a line's start by chance, only 1 does. */
  const interrupts = (line: string, anyNumber = false) => {
    if (plain.test(line)) return false;
    if (blank.test(line) || fence.test(line)) return true;
    if (!nests) return false;
    const [, number] = item.exec(line) ?? [];
    return quote.test(line) || (item.test(line) && (anyNumber || !number || number === '1'));
  };

  const code = (): BodyElement => {
    const [, indent, marks] = fence.exec(lines[at]!)!;
    const end = new RegExp(`^ {0,3}${marks![0]}{${marks!.length},} *$`);
    const from = ++at;
    while (at < lines.length && !end.test(lines[at]!)) at++;
    const inner = lines
      .slice(from, at++)
      .map((line) => line.replace(new RegExp(`^ {0,${indent!.length}}`), ''));
    return { tag: 'pre', children: [{ tag: 'code', children: [inner.join('\n')] }] };
  };

  /** The lines of the item that starts here, without their indent; a paragraph goes on without one. */
  const itemLines = (): string[] => {
    const marker = item.exec(lines[at]!)![0].length;
    const taken = [lines[at++]!.slice(marker)];
    let fenced = fence.test(taken[0]!);
    while (at < lines.length) {
      let next = at;
      while (next < lines.length && blank.test(lines[next]!)) next++;
      const line = lines[next];
      if (line === undefined) break;
      const inside = indentOf(line) >= marker;
      if (!inside && (next > at || fenced || interrupts(line, true))) break;
      while (at < next) taken.push(lines[at++]! && '');
      taken.push(inside ? line.slice(marker) : line.trimStart());
      fenced ||= fence.test(taken.at(-1)!);
      at++;
    }
    return taken;
  };

  const list = (): BodyElement => {
    const kind = kindOf(lines[at]!);
    const number = item.exec(lines[at]!)![1];
    const children: BodyNode[] = [];
    while (at < lines.length && item.test(lines[at]!) && kindOf(lines[at]!) === kind) {
      const inner = blocks(itemLines(), depth + 1);
      // a single paragraph needs no element of its own
      const tight = inner.flatMap((node, index) =>
        typeof node === 'object' && node.tag === 'p' && !index ? node.children : [node],
      );
      children.push({ tag: 'li', children: tight });
      let next = at;
      while (next < lines.length && blank.test(lines[next]!)) next++;
      if (next < lines.length && item.test(lines[next]!) && kindOf(lines[next]!) === kind) at = next;
    }
    const start = Number(number);
    return number ? { tag: 'ol', ...(start !== 1 && { start }), children } : { tag: 'ul', children };
  };

  const paragraph = (): BodyElement => {
    const from = at++;
    while (at < lines.length && !interrupts(lines[at]!)) at++;
    return { tag: 'p', children: inline(lines.slice(from, at).join('\n')) };
  };

  while (at < lines.length) {
    const line = lines[at]!;
    if (plain.test(line)) nodes.push(paragraph());
    else if (blank.test(line)) at++;
    else if (fence.test(line)) nodes.push(code());
    else if (nests && quote.test(line)) {
      const from = at;
      while (at < lines.length && quote.test(lines[at]!)) at++;
      const inner = lines.slice(from, at).map((one) => one.replace(quote, ''));
      nodes.push({ tag: 'blockquote', children: blocks(inner, depth + 1) });
    } else if (nests && item.test(line)) nodes.push(list());
    else nodes.push(paragraph());
  }
  return nodes;
}
