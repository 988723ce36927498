/** The nodes of a comment as HTML, for pages that are made on a server. */
import type { BodyNode } from './body/node.js';

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

/** Links of readers: no vote for search engines, no hold on this page. */
export const linkRel = 'ugc nofollow noopener noreferrer';

export const toHtml = (nodes: readonly BodyNode[]): string => nodes.map((node) => one(node, false)).join('');

function one(node: BodyNode, verbatim: boolean): string {
  if (typeof node === 'string') {
    const text = escapeHtml(node);
    return verbatim ? text : text.replaceAll('\n', '<br>');
  }
  const { tag, href, start, children } = node;
  const attributes =
    (href ? ` href="${escapeHtml(href)}" rel="${linkRel}"` : '') +
    (start === undefined ? '' : ` start="${start}"`);
  const inside = children.map((child) => one(child, verbatim || tag === 'pre')).join('');
  return `<${tag}${attributes}>${inside}</${tag}>`;
}
