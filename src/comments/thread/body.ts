/** The text of a comment in the page. */
import { hasMarkup, paragraphs, textOf } from '../body/plain.js';
import type { Comment } from '../model.js';
import type { Context } from './context.js';
import type { CommentNode } from './node.js';
import { nameOf } from './shell.js';

let rich: Pick<typeof import('./rich.js'), 'fillRich' | 'richStyles'> | undefined;

const isRich = ({ text, body, pinned, author }: Comment): boolean =>
  !!body || pinned || !!author.badge || text.length > 5000 || hasMarkup(text);

/** Loads what the comments need. Where it cannot be had, their texts are shown as they were written. */
export async function loadRich(comments: readonly Comment[]): Promise<void> {
  const some = (one: Comment): boolean => isRich(one) || one.replies.some(some);
  if (rich || !comments.some(some)) return;
  try {
    const { fillRich, richStyles } = await import('./rich.js');
    rich = { fillRich, richStyles };
  } catch {
    // plain text is readable too
  }
}

/** Fills in the comment's text, but only if it changed, so that a selection in it survives. */
export function fillBody(context: Context, node: CommentNode): void {
  const { host, store, locale } = context;
  const { comment, view } = node;
  const source = comment.body ?? comment.text;
  if (comment.status === 'deleted' || view.source === source) return;
  view.source = source;
  const body = view.parts!.body!;
  body.replaceChildren();
  // a class: it was long before it was edited
  const needsRich = isRich(comment) || !!body.className;
  if (rich && needsRich) {
    for (const styles of rich.richStyles) host.addStyles(styles);
    rich.fillRich(body, comment, locale, nameOf(context, comment));
  } else
    for (const words of paragraphs(comment.body ? textOf(comment.body) : comment.text))
      body.appendChild(document.createElement('p')).textContent = words;
  // once it is filled: each child would be read for its direction
  body.dir = 'auto';
  if (rich || !needsRich) return;
  void loadRich([comment]).then(() => {
    if (!rich || view.source !== source) return;
    view.source = null;
    store.onChange(node);
  });
}
