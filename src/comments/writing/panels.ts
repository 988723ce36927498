/** Opens and closes the panels below a comment. */
import { html, nothing, type TemplateResult } from 'lit';
import { discardDraft, saveDraft } from '../device/drafts.js';
import { button } from '../thread/button.js';
import type { Context } from '../thread/context.js';
import type { CommentNode, FormState, Panel } from '../thread/node.js';
import { question } from './question.js';
import { resetForm } from './reset-form.js';
import { formUnder } from './form.js';
import { say } from './say.js';
import { textareaOf } from './validate.js';

const reasons = ['spam', 'abuse', 'off-topic', 'other'] as const;

/** Opens a panel; closes the one that was open. */
export function setPanel(context: Context, node: CommentNode, panel: Panel): void {
  const hasForm = panel === 'reply' || panel === 'edit';
  // `panel` first: a form's words depend on it
  context.store.update(node, {
    ...{ panel, menu: false },
    formState: hasForm ? formUnder(context, node, panel === 'edit') : null,
  });
}

/** Opens a panel and moves the focus into it. */
export function openPanel(context: Context, node: CommentNode, panel: Panel): void {
  setPanel(context, node, panel);
  const { article } = node.view;
  const field = article!.querySelector<HTMLElement>('textarea, input:checked, .choice button');
  field?.focus();
}

/** Closes the panel and moves the focus to the button that opened it. */
export function closePanel({ store }: Context, node: CommentNode): void {
  const { panel } = node;
  store.update(node, { panel: null, formState: null });
  const { article } = node.view;
  // what is not beside the comment was chosen from its menu
  const find = (action: string | null) => article!.querySelector<HTMLElement>(`[data-do=${action}]`);
  (find(panel) ?? find('more') ?? article!).focus();
}

/** Opens the page's own form, with the draft that waits for it. */
export function openForm({ store }: Context, state: FormState): void {
  if (state.open) return;
  state.open = true;
  store.onChange(state.node);
}

/** Closes a form. Where something is written, it asks first. */
export function closeForm(context: Context, form: HTMLFormElement, state: FormState): void {
  const { store } = context;
  const { node, asks } = state;
  const field = textareaOf(form);
  const unchanged = node?.panel === 'edit' && field.value.trim() === node.comment.text.trim();
  if (!field.value.trim() || unchanged) return discard(context, form, state);
  state.asks = !asks;
  store.onChange(node);
  void context.host.updateComplete.then(() =>
    (asks ? field : form.querySelector<HTMLElement>('[data-do=continue]'))?.focus(),
  );
}

/** Closes a form and forgets what is written in it. */
export function discard(context: Context, form: HTMLFormElement, state: FormState): void {
  const { store, client } = context;
  const { node, id } = state;
  const field = textareaOf(form);
  discardDraft(client.page, id, field.value);
  saveDraft(client.page, id, '');
  if (node) return closePanel(context, node);
  resetForm(state);
  field.value = '';
  store.onChange(null);
}

/** The panels that are no forms. */
export function panelView(
  context: Context,
  { panel, comment }: CommentNode,
): TemplateResult | typeof nothing {
  const ask = (words: string, answers: unknown) =>
    question(comment.id, words, [answers, button('cancel', say(context, 'comments.cancel'))], 'panel');
  if (panel === 'report')
    return ask(
      say(context, 'comments.why'),
      html`${reasons.map(
          (reason, at) =>
            html`<label part="label">
              <input part="radio" type="radio" name="why-${comment.id}" .value=${reason} ?checked=${!at} />
              ${say(context, `comments.${reason}`)}
            </label>`,
        )}
        <button part="button send-report primary" type="button" data-do="send-report">
          ${say(context, 'comments.send-report')}
        </button>`,
    );
  if (panel === 'delete')
    return ask(say(context, 'comments.sure-delete'), button('sure-delete', say(context, 'comments.delete')));
  return nothing;
}

/** Under one's own comment that awaits moderation. */
export const changeView = (context: Context): TemplateResult =>
  html`<div part="footer actions">
    ${button('edit', say(context, 'comments.edit'))} ${button('delete', say(context, 'comments.delete'))}
  </div>`;

/** Under a comment that the endpoint does not have yet. */
export function deliveryView(context: Context, { delivery }: CommentNode): TemplateResult {
  const { words, busy, failed } = delivery!;
  return html`<p part="notice ${failed ? 'failed' : 'pending'}">${words}</p>
    ${
      busy
        ? nothing
        : html`<div part="footer actions">
            ${button('retry', say(context, 'comments.retry'))}
            ${button('take-back', say(context, 'comments.take-back'))}
          </div>`
    }`;
}
