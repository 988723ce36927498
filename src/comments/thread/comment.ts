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
  const [header, footer] = view.around as [Element, Element];
  const { status, nextReplies } = comment;
  const root = context.host.shadowRoot!;
  const focused = root.activeElement as HTMLElement;
  const inside = article.contains(focused);
  if (status === 'approved' && !panel && !note && !delivery && !nextReplies && !view.templated) {
    const text = bodyView(node);
    if (text.nextSibling !== footer || header.parentNode !== article)
      article.replaceChildren(header, text, footer);
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
  const { comment, delivery, panel, note, view } = node;
  const [header, footer] = view.around!;
  const { status, nextReplies } = comment;
  const { say, writing } = context;
  const replies = nextReplies ? button('replies', say('comments.replies')) : nothing;
  if (status === 'deleted')
    return html`<p part="body" class="quiet">${say('comments.deleted')}</p>
      ${replies}`;
  const notice = note || (status === 'pending' && say('comments.pending'));
  const form = () => formView(context, node.formState!);
  return html`${header} ${panel === 'edit' ? form() : bodyView(node)}
  ${notice && !delivery ? html`<p part="notice">${notice}</p>` : nothing}
  ${delivery ? writing?.delivery(node) : panel ? nothing : footer}
  ${panel === 'reply' ? form() : writing?.panel(node)} ${replies}`;
}
