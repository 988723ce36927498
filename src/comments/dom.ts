/** The nodes of a comment in the page, made from a fixed list of elements and never from markup. */
import type { BodyNode } from './body.js';
import { linkRel } from './html.js';

export function toDom(nodes: readonly BodyNode[]): (Node | string)[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const element = document.createElement(node.tag);
    if (element instanceof HTMLAnchorElement) {
      element.href = node.href!;
      element.rel = linkRel;
    }
    if (element instanceof HTMLOListElement) element.start = node.start ?? 1;
    element.append(...toDom(node.children));
    return element;
  });
}
