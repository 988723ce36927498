/** HTML of another system's comment as the markup that comments are stored in. */
import type { BodyElement, BodyNode } from 'inlay/internal/comments/body';
import { textOf } from 'inlay/internal/comments/body/plain';
import { bodyOf } from 'inlay/internal/comments/sources/html-body';
import { parseHtml } from '../../../http/client/markup.js';

export const toMarkup = (html: string): string =>
  blocks(bodyOf(parseHtml(`<!doctype html><html><body>${html}</body></html>`).body));

const isBlock = (node: BodyNode): node is BodyElement =>
  typeof node !== 'string' && /^(p|blockquote|ul|ol|li|pre)$/.test(node.tag);

/** Blocks with a blank line between them; what stands loose between them is a paragraph. */
function blocks(nodes: readonly BodyNode[]): string {
  const parts: string[] = [];
  let loose: BodyNode[] = [];
  const end = () => {
    parts.push(eachLine(inline(loose).trim(), (line) => line.trim()));
    loose = [];
  };
  for (const node of nodes)
    if (isBlock(node)) {
      end();
      parts.push(block(node));
    } else loose.push(node);
  end();
  return parts.filter(Boolean).join('\n\n');
}

const eachLine = (text: string, change: (line: string) => string): string =>
  text.split('\n').map(change).join('\n');

const quoted = (text: string): string => eachLine(text, (line) => (line ? `> ${line}` : '>'));

function block({ tag, children, start = 1 }: BodyElement): string {
  if (tag === 'blockquote') return quoted(blocks(children));
  if (tag === 'pre') return fenced(textOf(children));
  if (tag !== 'ul' && tag !== 'ol') return blocks(children);
  return children
    .filter((child): child is BodyElement => typeof child !== 'string')
    .map((item, index) => {
      const marker = tag === 'ol' ? `${start + index}. ` : '- ';
      return marker + blocks(item.children).replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);
    })
    .join('\n');
}

/** More backticks than stand in the code. */
function ticks(code: string, least: number): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

function fenced(code: string): string {
  const fence = ticks(code, 3);
  return `${fence}\n${code.replace(/^\n+/, '').trimEnd()}\n${fence}`;
}

const inline = (nodes: readonly BodyNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : marked(node))).join('');

function marked({ tag, children, href }: BodyElement): string {
  const words = inline(children);
  if (!words.trim()) return words;
  if (tag === 'code') return spanOf(textOf(children));
  if (href) return linkOf(href, words);
  const mark = { em: '*', strong: '**' }[tag as string] ?? '';
  // marks stand at the words, not at the white space around them
  const inner = words.trim();
  return words.replace(inner, () => mark + inner + mark);
}

function spanOf(code: string): string {
  const mark = ticks(code, 1);
  const pad = /^`|`$/.test(code) ? ' ' : '';
  return mark + pad + code + pad + mark;
}

/** A link whose words are its address, also one that was shortened for show, is the address. */
function linkOf(href: string, words: string): string {
  const shown = words
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/(\.{3}|…)$/, '');
  if (href.replace(/^https?:\/\//, '').startsWith(shown)) return href;
  const target = href.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return `[${words.replace(/[[\]\n]/g, ' ').trim()}](${target})`;
}
