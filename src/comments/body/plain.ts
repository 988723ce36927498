/** Most comments are plain paragraphs, which need none of the rules of `body.ts`. */
import type { BodyNode } from './node.js';

/** Anything that the rules of `body.ts` may make more of than a paragraph. */
const marks = /[*`]|~~~|\]\(|(?:https?|mailto):|^ {0,3}(?:>|[-+] |\d{1,9}[.)] )|^\t/im;

export const hasMarkup = (text: string): boolean => marks.test(text);

/** The paragraphs of a text without markup, as `parseBody` finds them. */
export function paragraphs(text: string): string[] {
  const found: string[][] = [[]];
  for (const line of text.split(/\r\n?|\n/))
    if (line.trim()) found.at(-1)!.push(line);
    else found.push([]);
  return found.flatMap((lines) => (lines.length ? lines.join('\n') : []));
}

/** The words of a body, without its elements. */
export const textOf = (nodes: readonly BodyNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
