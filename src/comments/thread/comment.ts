/** One comment as readers see it. */
import { html, nothing, render } from 'lit';
import { bodyView } from './body-view.js';
import { button } from './button.js';
import type { Context } from './context.js';
import { formView } from './form.js';
import type { CommentNode } from './node.js';
import { fillShell } from './shell.js';

/** What most comments have is copied; as soon as one has more, Lit draws that around the copy. */
export function drawComment(context: Context, node: CommentNode): void {
  fillShell(context, node);
  const { comment, panel, note, delivery, view } = node;
  const article = view.article!;
  const [avatar, meta, footer] = view.around as [Element, Element, Element];
  const root = context.host.shadowRoot!;
  const focused = root.activeElement as HTMLElement;
  const inside = article.contains(focused);
  if (comment.status === 'approved' && !panel && !note && !delivery && !view.templated) {
    const text = bodyView(node);
    if (text.nextSibling !== footer || avatar.parentNode !== article)
      article.replaceChildren(avatar, meta, text, footer);
  } else {
    if (!view.templated) article.replaceChildren();
    view.templated = true;
    render(commentView(context, node), article);
  }
  // it was moved, or a copy has taken its place
  if (inside && root.activeElement !== focused)
    (article.querySelector<HTMLElement>(`[data-do=${focused.dataset.do}]`) ?? article).focus({
      preventScroll: true,
    });
}

function commentView(context: Context, node: CommentNode): unknown {
  const { comment, delivery, panel, note, view, formState } = node;
  const { status } = comment;
  const { say, writing } = context;
  if (status === 'deleted') return html`<p part="body" class="quiet">${say('comments.deleted')}</p>`;
  const [avatar, meta, footer] = view.around!;
  const notice = note || (status === 'pending' && say('comments.pending'));
  const form = formState && formView(context, formState);
  return html`${avatar}${meta} ${panel === 'edit' ? form : bodyView(node)}
  ${notice && !delivery ? html`<p part="notice">${notice}</p>` : nothing}
  ${delivery ? writing?.delivery(node) : panel === 'edit' ? nothing : footer}
  ${panel === 'reply' ? form : writing?.panel(node)}`;
}

/** Below the replies: the way to those that did not come along. */
export const moreReplies = ({ say }: Context): HTMLElement => {
  const box = document.createElement('div');
  render(button('replies', say('comments.replies')), box);
  return box.firstElementChild as HTMLElement;
};
