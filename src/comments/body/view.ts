/** A text with markup in the page, made from a fixed list of elements and never from markup. */
import { say } from '../../core/language/translate.js';
import { safeUrl } from '../../core/parse/urls.js';
import { parseBody } from '../body.js';
import { attributesOf } from '../html.js';
import type { Comment } from '../model.js';
import type { BodyNode } from './node.js';
import { phrases } from './phrases.js';

export { bodyStyles } from './styles.js';

/** Puts a comment's text into its element. */
export function fillBody(
  element: HTMLElement,
  { text, body }: Pick<Comment, 'text' | 'body'>,
  locale: string,
): void {
  addNodes(element, body ?? parseBody(text), locale);
}

/** A long text scrolls, and so has to be reached by keyboard, under its writer's name. */
export function setLong(body: HTMLElement, isLong: boolean, name: string): void {
  body.classList.toggle('long', isLong);
  const attributes = { tabindex: '0', role: 'group', 'aria-label': name };
  for (const [attribute, value] of Object.entries(attributes))
    if (isLong) body.setAttribute(attribute, value);
    else body.removeAttribute(attribute);
}

/** Puts the nodes into the element, one by one and as nodes: `append` takes longer. */
function addNodes(parent: Element, nodes: readonly BodyNode[], locale: string): void {
  for (const node of nodes) {
    if (typeof node === 'string') parent.appendChild(document.createTextNode(node));
    else {
      const element = document.createElement(node.tag);
      const attributes = attributesOf(node);
      for (const name in attributes) element.setAttribute(name, attributes[name]!);
      if (node.tag === 'pre') {
        // what can have the focus needs a name
        element.role = 'group';
        element.ariaLabel = say(locale, phrases, 'comments.code');
      }
      addNodes(element, node.children, locale);
      // on paper, an address that is the link's own words need not follow them
      if (node.href && safeUrl(element.textContent) === node.href) element.className = 'bare';
      parent.appendChild(element);
    }
  }
}
