/** One comment as readers see it. */
import { render } from 'lit';
import { fillBody } from './body.js';
import { button } from './button.js';
import type { Context } from './context.js';
import type { CommentNode } from './node.js';
import { fillShell } from './shell.js';

/** Plain comments are copies of a shell. As soon as one has more, such as a panel, `writing/` draws that around the copy. */
export function drawComment(context: Context, node: CommentNode): void {
  const { panel, menu, note, delivery, view } = node;
  const { host, writing } = context;
  const root = host.shadowRoot!;
  const focused = view.article?.contains(root.activeElement) && (root.activeElement as HTMLElement);
  fillShell(context, node);
  fillBody(context, node);
  const article = view.article!;
  if (writing && (panel || menu || note || delivery || view.content)) {
    if (!view.content) {
      view.content = [...article.children] as HTMLElement[];
      article.replaceChildren();
    }
    render(writing.comment(node), article);
  }
  // it was moved, or a copy has taken its place
  if (focused && root.activeElement !== focused)
    (article.querySelector<HTMLElement>(`[data-do=${focused.dataset.do}]`) ?? article).focus({
      preventScroll: true,
    });
}

/** Below the replies: the way to those that did not come along. */
export const moreReplies = ({ say }: Context): HTMLElement => {
  const box = document.createElement('div');
  render(button('replies', say('comments.replies')), box);
  return box.firstElementChild as HTMLElement;
};
