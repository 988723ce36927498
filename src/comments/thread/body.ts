/** The text of a comment in the page. */
import type { BodyNode } from '../body/node.js';
import { hasMarkup, paragraphs } from '../body/plain.js';
import type { Comment } from '../model.js';
import type { Context } from './context.js';
import type { CommentNode } from './node.js';

/** Draws what is more than a few paragraphs; comes with the first comment that is. */
let rich: Pick<typeof import('../body/view.js'), 'fillBody' | 'bodyStyles'> | undefined;

const isRich = ({ text, body }: Comment): boolean => !!body || text.length > 5000 || hasMarkup(text);

/** Loads what the texts need. Where it cannot be had, they are shown as they were written. */
export async function loadBodies(comments: readonly Comment[]): Promise<void> {
  const some = (one: Comment): boolean => isRich(one) || one.replies.some(some);
  if (rich || !comments.some(some)) return;
  try {
    const { fillBody, bodyStyles } = await import('../body/view.js');
    rich = { fillBody, bodyStyles };
  } catch {
    // plain text is readable too
  }
}

const textOf = (nodes: readonly BodyNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

/** Fills in the comment's text, but only if it changed, so that a selection in it survives. */
export function fillBody({ host, store }: Context, node: CommentNode): void {
  const { comment, view } = node;
  const source = comment.body ?? comment.text;
  if (comment.status === 'deleted' || view.source === source) return;
  view.source = source;
  const body = view.parts!.body!;
  body.replaceChildren();
  const isPlain = !isRich(comment);
  if (rich && !isPlain) {
    host.addStyles(rich.bodyStyles);
    body.classList.toggle('long', comment.text.length > 5000);
    rich.fillBody(body, comment);
  } else
    for (const words of paragraphs(comment.body ? textOf(comment.body) : comment.text))
      body.appendChild(document.createElement('p')).textContent = words;
  // once it is filled: each child would be read for its direction
  body.dir = 'auto';
  if (rich || isPlain) return;
  void loadBodies([comment]).then(() => {
    if (!rich || view.source !== source) return;
    view.source = null;
    store.onChange(node);
  });
}
