/** Draws a comment that has more than plain ones: a panel, a note, a delivery. */
import { html, nothing, render } from 'lit';
import type { Context } from '../thread/context.js';
import { formView } from '../thread/form.js';
import { keepFocus } from '../thread/keep-focus.js';
import type { CommentNode } from '../thread/node.js';
import { isChangeable, menuView, showToast } from './menu.js';
import { changeView, deliveryView, panelView } from './panels.js';
import { say } from './say.js';

/** Draws that around what `fill` draws. */
export function drawAround(context: Context, node: CommentNode, fill: () => void): void {
  keepFocus(node, () => {
    fill();
    const { comment, panel, menu, note, delivery, view } = node;
    if (!panel && !menu && !note && !delivery && !view.content && comment.status !== 'pending') return;
    const article = view.article!;
    if (!view.content) {
      view.content = [...article.children] as HTMLElement[];
      article.replaceChildren();
    }
    render(commentView(context, node), article);
    if (note && !note.failed) showToast(node);
  });
}

function commentView(context: Context, node: CommentNode): unknown {
  const { comment, delivery, panel, menu, note, view, formState } = node;
  const { status } = comment;
  const content = view.content!;
  if (status === 'deleted') return content;
  const [avatar, meta, body] = content;
  const waits = status === 'pending';
  const strip = note?.failed ? note.words : waits && say(context, 'comments.pending');
  // of what waits there is no link to copy, and little else to do: no menu is needed
  const change = waits && isChangeable(context, node) ? changeView(context) : nothing;
  const form = formState && formView(context, formState);
  return html`${avatar}${meta} ${panel === 'edit' ? form : body}
  ${strip && !delivery ? html`<p part="notice ${note?.failed ? 'failed' : 'pending'}">${strip}</p>` : nothing}
  ${delivery ? deliveryView(context, node) : panel === 'edit' ? nothing : waits ? change : content.at(-1)}
  ${note && !note.failed ? html`<p part="notice toast" popover="manual">${note.words}</p>` : nothing}
  ${menu ? menuView(context, node) : nothing} ${panel === 'reply' ? form : panelView(context, node)}`;
}
