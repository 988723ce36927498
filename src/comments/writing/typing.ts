/** What a form shows while its writer types. */
import { html, nothing, type TemplateResult } from 'lit';
import { parseBody } from '../body.js';
import { addNodes } from '../thread/body-view.js';
import type { Context } from '../thread/context.js';
import type { FormState } from '../thread/node.js';
import { say } from './say.js';
import { textareaOf, valuesOf } from './validate.js';

/** Counts down when the limit comes near, and updates an open preview. */
export function followTyping(context: Context, form: HTMLFormElement, state: FormState): void {
  const { store } = context;
  const { maxLength } = store.thread!.form;
  const { length } = textareaOf(form).value;
  const count = maxLength === null ? Infinity : maxLength - length;
  const left =
    count > Math.max(100, (maxLength ?? 0) / 10)
      ? ''
      : count < 0
        ? say(context, 'comments.too-long', { count: -count })
        : say(context, 'comments.left', { count });
  if (left === state.left && state.preview === nothing) return;
  state.left = left;
  if (state.preview !== nothing) state.preview = preview(context, form);
  store.onChange(state.node);
}

export function togglePreview(context: Context, form: HTMLFormElement, state: FormState): void {
  state.preview = state.preview === nothing ? preview(context, form) : nothing;
  context.store.onChange(state.node);
}

function preview(context: Context, form: HTMLFormElement): TemplateResult {
  const body = [...addNodes(document.createElement('p'), parseBody(valuesOf(form).text)).childNodes];
  return html`<section part="body" class="preview" dir="auto" aria-label=${context.say('comments.preview')}>
    ${body}
  </section>`;
}
