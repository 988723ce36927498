/** A text with markup in the page, made from a fixed list of elements and never from markup. */
import { parseBody } from '../body.js';
import { attributesOf } from '../html.js';
import type { Comment } from '../model.js';
import type { BodyNode } from './node.js';

export { bodyStyles } from './styles.js';

/** Puts a comment's text into its element. */
export function fillBody(element: HTMLElement, { text, body }: Pick<Comment, 'text' | 'body'>): void {
  addNodes(element, body ?? parseBody(text));
}

/** Puts the nodes into the element, one by one and as nodes: `append` takes longer. */
function addNodes(parent: Element, nodes: readonly BodyNode[]): void {
  for (const node of nodes) {
    if (typeof node === 'string') parent.appendChild(document.createTextNode(node));
    else {
      const element = document.createElement(node.tag);
      const attributes = attributesOf(node);
      for (const name in attributes) element.setAttribute(name, attributes[name]!);
      addNodes(element, node.children);
      parent.appendChild(element);
    }
  }
}
