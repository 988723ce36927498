/** One comment as readers see it. */
import { render } from 'lit';
import { bodyView } from './body-view.js';
import { button } from './button.js';
import type { Context } from './context.js';
import type { CommentNode } from './node.js';
import { fillShell } from './shell.js';

/** What most comments have is copied; as soon as one has more, `writing/` draws that around the copy. */
export function drawComment(context: Context, node: CommentNode): void {
  fillShell(context, node);
  const { panel, note, delivery, view } = node;
  const { host, writing } = context;
  const article = view.article!;
  const root = host.shadowRoot!;
  const focused = root.activeElement as HTMLElement;
  const inside = article.contains(focused);
  if (writing && (panel || note || delivery || view.templated)) {
    if (!view.templated) article.replaceChildren();
    view.templated = true;
    render(writing.comment(node), article);
  } else if (!view.templated) {
    const children = plainComment(context, node);
    if (children.some((child, index) => child !== article.children[index]))
      article.replaceChildren(...children);
  }
  // it was moved, or a copy has taken its place
  if (inside && root.activeElement !== focused)
    (article.querySelector<HTMLElement>(`[data-do=${focused.dataset.do}]`) ?? article).focus({
      preventScroll: true,
    });
}

function plainComment(context: Context, node: CommentNode): Element[] {
  const { say } = context;
  const { status } = node.comment;
  if (status === 'deleted') return [paragraph('body', say('comments.deleted'))];
  const [avatar, meta, footer] = node.view.around as [Element, Element, Element];
  const notices = status === 'pending' ? [paragraph('notice', say('comments.pending'))] : [];
  return [avatar, meta, bodyView(context, node), ...notices, footer];
}

function paragraph(part: string, words: string): Element {
  const element = document.createElement('p');
  element.setAttribute('part', part);
  element.className = 'quiet';
  element.textContent = words;
  return element;
}

/** Below the replies: the way to those that did not come along. */
export const moreReplies = ({ say }: Context): HTMLElement => {
  const box = document.createElement('div');
  render(button('replies', say('comments.replies')), box);
  return box.firstElementChild as HTMLElement;
};
