/** Reacts to typing in a form: drafts, the counter, errors, the preview. */
import { saveDraft } from '../device/drafts.js';
import type { Context } from '../thread/context.js';
import type { FormField } from '../model.js';
import type { FormState } from '../thread/node.js';
import { openForm } from './panels.js';
import { say } from './say.js';
import { previewOf } from './toolbar.js';
import { textareaOf, validate } from './validate.js';

/** Stores the draft, counts down when the limit comes near, and lets errors go as they are mended. */
export function followTyping(
  context: Context,
  form: HTMLFormElement,
  state: FormState,
  target: HTMLElement,
): void {
  const { store, client } = context;
  const field = textareaOf(form);
  if (target === field) {
    saveDraft(client.page, state.id, field.value);
    openForm(context, state);
  }
  const left = remaining(context, field.value.length);
  const name = (target as HTMLInputElement).name as FormField;
  const known = state.errors.some((error) => error.field === name);
  if (known) {
    const still = validate(context, form, store.thread!.form).filter((error) => error.field === name);
    state.errors = [...state.errors.filter((error) => error.field !== name), ...still];
  }
  if (left === state.left && !known && !state.asks) return;
  state.left = left;
  state.asks = false;
  store.onChange(state.node);
}

/** Characters left, or too many, in words; empty while the limit is far. */
function remaining(context: Context, length: number): string {
  const { maxLength } = context.store.thread!.form;
  if (maxLength === null) return '';
  const count = maxLength - length;
  if (count < 0) return say(context, 'comments.too-long', { count: -count });
  return count > Math.max(100, maxLength / 10) ? '' : say(context, 'comments.left', { count });
}

/** Shows what is written as it will look, or the field again. */
export function setPreview(context: Context, form: HTMLFormElement, state: FormState, on: boolean): void {
  state.preview = on ? previewOf(context, textareaOf(form)) : null;
  context.store.onChange(state.node);
}
