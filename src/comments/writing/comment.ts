/** Renders a comment that has more than plain ones: a panel, a note, a delivery. */
import { html, nothing } from 'lit';
import type { Context } from '../thread/context.js';
import { formView } from '../thread/form.js';
import type { CommentNode } from '../thread/node.js';
import { menuView } from './menu.js';
import { deliveryView, panelView } from './panels.js';

export function commentView(context: Context, node: CommentNode): unknown {
  const { comment, delivery, panel, menu, note, view, formState } = node;
  const { status } = comment;
  const content = view.content!;
  if (status === 'deleted') return content;
  const [avatar, meta, body] = content;
  const notice = note || (status === 'pending' && context.say('comments.pending'));
  const form = formState && formView(context, formState);
  return html`${avatar}${meta} ${panel === 'edit' ? form : body}
  ${notice && !delivery ? html`<p part="notice">${notice}</p>` : nothing}
  ${delivery ? deliveryView(context, node) : panel === 'edit' ? nothing : content.at(-1)}
  ${menu ? menuView(context, node) : nothing} ${panel === 'reply' ? form : panelView(context, node)}`;
}
