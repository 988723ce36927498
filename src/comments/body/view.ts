/** A text with markup in the page, made from a fixed list of elements and never from markup. */
import { parseBody } from '../body.js';
import { attributesOf } from '../html.js';
import type { Comment } from '../model.js';
import type { BodyNode } from './node.js';

export { bodyStyles } from './styles.js';

/** Puts a comment's text into its element. */
export function fillBody(element: HTMLElement, { text, body }: Pick<Comment, 'text' | 'body'>): void {
  if (text.length > 5000) element.className = 'long';
  addNodes(element, body ?? parseBody(text));
}

/** Puts the nodes into the element, one by one: several at once would go through a fragment. */
export function addNodes<Parent extends Element>(parent: Parent, nodes: readonly BodyNode[]): Parent {
  for (const node of nodes) {
    if (typeof node === 'string') parent.append(node);
    else {
      const element = document.createElement(node.tag);
      for (const [name, value] of Object.entries(attributesOf(node))) element.setAttribute(name, value);
      parent.append(addNodes(element, node.children));
    }
  }
  return parent;
}
