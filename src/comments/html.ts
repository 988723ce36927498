/** The nodes of a comment as HTML, for pages that are made on a server. */
import type { BodyElement, BodyNode } from './body/node.js';
import { linkRel } from './link-rel.js';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element's content or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character]!);

/** The attributes of a node's element, in the widget and in what a server writes. */
export function attributesOf({ tag, href, start }: BodyElement): Record<string, string> {
  // an address in a Hebrew sentence runs from left to right, and so does code
  if (href) return { href, rel: linkRel, dir: 'auto' };
  if (start !== undefined) return { start: String(start) };
  // the words of another, who may write in another direction
  if (tag === 'blockquote') return { part: 'quote', dir: 'auto' };
  // what overflows has to be reached by keyboard
  if (tag === 'pre') return { part: 'code', tabindex: '0', dir: 'ltr' };
  return tag === 'code' ? { part: 'inline-code', dir: 'ltr' } : {};
}

export const toHtml = (nodes: readonly BodyNode[]): string => nodes.map((node) => one(node, false)).join('');

function one(node: BodyNode, verbatim: boolean): string {
  if (typeof node === 'string') {
    const text = escapeHtml(node);
    return verbatim ? text : text.replaceAll('\n', '<br>');
  }
  const { tag, children } = node;
  const attributes = Object.entries(attributesOf(node))
    // a page's own style sheet goes by the tags
    .filter(([name]) => name !== 'part')
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  const inside = children.map((child) => one(child, verbatim || tag === 'pre')).join('');
  return `<${tag}${attributes}>${inside}</${tag}>`;
}
