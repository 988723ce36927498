/** What opens at a comment, and what only its writer has. */
import { html, nothing, type TemplateResult } from 'lit';
import { findOwn, isEditable } from '../device/own-comments.js';
import type { Comment } from '../model.js';
import { button } from '../thread/button.js';
import type { Context } from '../thread/context.js';
import { newForm } from '../thread/form.js';
import type { CommentNode, FormState, Panel } from '../thread/node.js';
import { say } from './say.js';

const reasons = ['spam', 'abuse', 'off-topic', 'other'] as const;

/** Opens a panel. */
export function setPanel({ store, client }: Context, node: CommentNode, panel: Panel): void {
  const hasForm = panel === 'reply' || panel === 'edit';
  const formState = hasForm ? newForm(client, node, panel === 'edit') : null;
  store.update(node, { panel, formState });
}

/** Opens a panel and moves the focus into it. */
export function openPanel(context: Context, node: CommentNode, panel: Panel): void {
  setPanel(context, node, panel);
  node.view.article!.querySelector<HTMLElement>('textarea, select, .choice button')?.focus();
}

/** Closes the panel and moves the focus to the comment. */
export function closePanel({ store }: Context, node: CommentNode): void {
  store.update(node, { panel: null, formState: null });
  node.view.article!.focus();
}

/** Edit and delete, while the endpoint allows them. */
export function ownActions(context: Context, { id }: Comment): TemplateResult[] | null {
  const { client, store } = context;
  const own = client.can('edit') && findOwn(client.endpoint, id);
  if (!own || !isEditable(own, store.thread!.form.editWindow)) return null;
  return [button('edit', say(context, 'comments.edit')), button('delete', say(context, 'comments.delete'))];
}

export const cancel = (context: Context): TemplateResult => button('cancel', say(context, 'comments.cancel'));

/** The panels that ask before they do something. */
export function panelView(context: Context, { panel }: CommentNode): TemplateResult | typeof nothing {
  if (panel === 'report')
    return html`<div part="footer" class="choice">
      <select part="input" aria-label=${say(context, 'comments.why')}>
        ${reasons.map((reason) => html`<option value=${reason}>${say(context, `comments.${reason}`)}</option>`)}
      </select>
      ${button('send-report', say(context, 'comments.send-report'))} ${cancel(context)}
    </div>`;
  if (panel === 'delete')
    return html`<div part="footer" class="choice">
      ${say(context, 'comments.sure-delete')} ${button('sure-delete', say(context, 'comments.delete'))}
      ${cancel(context)}
    </div>`;
  return nothing;
}

/** Under a comment that the endpoint does not have yet. */
export function deliveryView(context: Context, { delivery }: CommentNode): TemplateResult {
  return html`<p part="notice">${delivery!.words}</p>
    ${
      delivery!.busy
        ? nothing
        : html`<div part="footer">
            ${button('retry', say(context, 'comments.retry'))}
            ${button('take-back', say(context, 'comments.take-back'))}
          </div>`
    }`;
}

/** The errors of a form, each leading to its field. */
export function errorSummary(context: Context, { id, errors }: FormState): TemplateResult {
  return html`<div part="error" class="errors" role="alert" tabindex="-1">
    ${say(context, 'comments.problems', { count: errors.length })}
    <ul>
      ${errors.map(
        ({ field, message }) =>
          html`<li>
            <button part="button" type="button" data-do="field" data-field="${field}-${id}">
              ${message}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
