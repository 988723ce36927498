/** The nodes of a comment in the page, made from a fixed list of elements and never from markup. */
import type { BodyNode } from './body.js';
import { linkRel } from './html.js';

export function toDom(nodes: readonly BodyNode[]): (Node | string)[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const element = document.createElement(node.tag);
    if (node.href) {
      element.setAttribute('href', node.href);
      element.setAttribute('rel', linkRel);
    }
    if (node.tag === 'ol') element.setAttribute('start', String(node.start ?? 1));
    element.append(...toDom(node.children));
    return element;
  });
}
