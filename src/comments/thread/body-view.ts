/** The text of a comment in the page, made from a fixed list of elements and never from markup. */
import { parseBody, type BodyNode } from '../body.js';
import { attributesOf } from '../html.js';
import type { CommentNode } from './node.js';

/** The comment's text; made again only when it changed, so that what is selected in it stays selected. */
export function bodyView({ comment, view }: CommentNode): HTMLElement {
  const source = comment.body ?? comment.text;
  if (view.source !== source) {
    view.source = source;
    const body = (view.body = document.createElement('div'));
    body.setAttribute('part', 'body');
    if (comment.text.length > 5000) body.className = 'long';
    addNodes(body, comment.body ?? parseBody(comment.text));
    body.dir = 'auto';
  }
  return view.body!;
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
