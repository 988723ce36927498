/** A comment that has more than every comment has: a panel, a note, a delivery. */
import { html, nothing } from 'lit';
import { bodyView } from '../thread/body-view.js';
import type { Context } from '../thread/context.js';
import { formView } from '../thread/form.js';
import type { CommentNode } from '../thread/node.js';
import { deliveryView, panelView } from './panels.js';

export function commentView(context: Context, node: CommentNode): unknown {
  const { comment, delivery, panel, note, view, formState } = node;
  const { say } = context;
  if (comment.status === 'deleted') return html`<p part="body" class="quiet">${say('comments.deleted')}</p>`;
  const [avatar, meta, footer] = view.around!;
  const notice = note || (comment.status === 'pending' && say('comments.pending'));
  const form = formState && formView(context, formState);
  return html`${avatar}${meta} ${panel === 'edit' ? form : bodyView(context, node)}
  ${notice && !delivery ? html`<p part="notice">${notice}</p>` : nothing}
  ${delivery ? deliveryView(context, node) : panel === 'edit' ? nothing : footer}
  ${panel === 'reply' ? form : panelView(context, node)}`;
}
