/** The text of a comment in the page. */
import type { BodyNode } from '../body/node.js';
import { hasMarkup, paragraphs } from '../body/plain.js';
import type { Comment } from '../model.js';
import type { Context } from './context.js';
import type { CommentNode } from './node.js';

/** Draws what is more than a few paragraphs; comes with the first comment that is. */
let rich: typeof import('../body/view.js') | undefined;

const isRich = ({ text, body }: Comment): boolean => !!body || text.length > 5000 || hasMarkup(text);

/** Loads what the texts need. Where it cannot be had, they are shown as they were written. */
export async function loadBodies(comments: readonly Comment[]): Promise<void> {
  const some = (one: Comment): boolean => isRich(one) || one.replies.some(some);
  if (!rich && comments.some(some)) rich = await import('../body/view.js').catch(() => undefined);
}

const textOf = (nodes: readonly BodyNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

/** The comment's text; made again only when it changed, so that what is selected in it stays selected. */
export function bodyView({ host, store }: Context, node: CommentNode): HTMLElement {
  const { comment, view } = node;
  const source = comment.body ?? comment.text;
  if (view.source !== source) {
    view.source = source;
    const body = (view.body = document.createElement('div'));
    body.setAttribute('part', 'body');
    body.dir = 'auto';
    if (rich && isRich(comment)) {
      host.addStyles(rich.bodyStyles);
      rich.fillBody(body, comment);
    } else {
      for (const words of paragraphs(comment.body ? textOf(comment.body) : comment.text))
        body.appendChild(document.createElement('p')).append(words);
      void loadBodies([comment]).then(() => {
        if (!rich || !isRich(comment) || view.source !== source) return;
        delete view.source;
        store.onChange(node);
      });
    }
  }
  return view.body!;
}
