/** The nodes of a comment in the page, made from a fixed list of elements and never from markup. */
import type { BodyNode } from '../body.js';
import { linkRel } from '../html.js';

/** Puts the nodes into the element, one by one: several at once would go through a fragment. */
export function addNodes<Parent extends Element>(parent: Parent, nodes: readonly BodyNode[]): Parent {
  for (const node of nodes) {
    if (typeof node === 'string') parent.append(node);
    else {
      const element = document.createElement(node.tag);
      if (node.href) {
        element.setAttribute('href', node.href);
        element.setAttribute('rel', linkRel);
      }
      if (node.tag === 'ol') element.setAttribute('start', String(node.start ?? 1));
      parent.append(addNodes(element, node.children));
    }
  }
  return parent;
}
