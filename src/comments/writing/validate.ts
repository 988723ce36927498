/** Writing: what a form says, what is wrong with it, and what becomes of a comment that was sent. */
import { html, nothing, type TemplateResult } from 'lit';
import { fields, list, text } from '../../core/check.js';
import type { InlayError } from '../../core/error.js';
import { say } from '../../core/strings.js';
import { safeUrl } from '../../core/urls.js';
import { parseBody } from '../body.js';
import { newKey } from '../device/identity.js';
import { addNodes } from '../thread/body-view.js';
import { draftKey, keepDraft, type Draft } from '../device/drafts.js';
import type { Field, FieldError, FormState } from '../thread/form.js';
import type { Conversation } from '../conversation.js';
import { keep, keysOf, recall } from '../device/storage.js';
import type { FormRules } from '../model.js';
import { phrases } from './phrases.js';
import type { Letter } from './outbox.js';

const order: readonly Field[] = ['text', 'name', 'email', 'url'];

export const textOf = (form: HTMLFormElement): HTMLTextAreaElement => form.querySelector('textarea')!;

/** What stands in the form. An address without its scheme is meant as https. */
export function valuesOf(form: HTMLFormElement): Record<Field, string> {
  const data = new FormData(form);
  const value = (name: Field) => String(data.get(name) ?? '').trim();
  const url = value('url');
  return {
    text: value('text'),
    name: value('name'),
    email: value('email'),
    url: /^[\w-]+(\.[\w-]+)+/.test(url) ? `https://${url}` : url,
  };
}

const message = (host: Conversation, field: Field, code: string, values = {}): string | null => {
  const key = code === 'too-long' ? 'comments.too-long' : (`comments.${code}-${field}` as const);
  return key in phrases ? say(host.element.locale, phrases, key as keyof typeof phrases, values) : null;
};

/** What the endpoint would refuse. */
export function check(host: Conversation, form: HTMLFormElement, rules: FormRules): FieldError[] {
  const values = valuesOf(form);
  return order.flatMap((field) => {
    const value = values[field];
    const required = field === 'text' || rules[field] === 'required';
    const over = field === 'text' && rules.maxLength !== null ? value.length - rules.maxLength : 0;
    const code =
      !value && required
        ? 'required'
        : over > 0
          ? 'too-long'
          : (field === 'email' &&
                form.querySelector<HTMLInputElement>('[type=email]')?.validity.valid === false) ||
              (field === 'url' && value && !safeUrl(value)?.startsWith('http'))
            ? 'invalid'
            : null;
    const words = code && message(host, field, code, { count: over });
    return words ? [{ field, message: words }] : [];
  });
}

/** The endpoint's complaints, at their fields and in the reader's language where it has words for them. */
export function complaints(host: Conversation, error: InlayError): FieldError[] {
  return list(fields(error.problem).errors).flatMap((one) => {
    const { field, code, message: words } = fields(one);
    const known = order.find((name) => name === field);
    const said = (known && message(host, known, String(code))) ?? text(words);
    return said ? [{ field: known ?? 'text', message: said }] : [];
  });
}

/** Shows what is wrong, and moves there. */
export async function complain(host: Conversation, form: FormState, errors: FieldError[]): Promise<void> {
  form.errors = errors;
  host.draw(form.entry);
  await host.element.updateComplete;
  if (errors.length) formOf(host, form)?.querySelector<HTMLElement>('.errors')?.focus();
}

export const formOf = (host: Conversation, { id }: FormState): HTMLFormElement | null =>
  host.element.shadowRoot!.querySelector(`form[data-id="${CSS.escape(id)}"]`);

export function summary(host: Conversation, { id, errors }: FormState): TemplateResult {
  return html`<div part="error" class="errors" role="alert" tabindex="-1">
    ${say(host.element.locale, phrases, 'comments.problems', { count: errors.length })}
    <ul>
      ${errors.map(
        ({ field, message: words }) =>
          html`<li>
            <button part="button" type="button" data-do="field" data-field="${field}-${id}">${words}</button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What stands in the form, ready to be sent; and what its writer wants remembered of it. */
export function letterFrom(host: Conversation, form: HTMLFormElement, { entry }: FormState): Letter {
  const { endpoint, page } = host.element.query;
  const { token, honeypot } = host.thread!.form;
  const { text: words, ...me } = valuesOf(form);
  const trap = honeypot && String(new FormData(form).get(honeypot) ?? '');
  const remember = form.querySelector<HTMLInputElement>('[name=remember]')!.checked;
  keep('me', remember ? me : null);
  return {
    ...{ endpoint, page, parent: entry?.comment.id ?? null, text: words, ...me },
    ...{ key: newKey(), token, challenge: null, trap: trap ? { [honeypot]: trap } : {} },
    ...{ writtenAt: Date.now(), tries: 0, due: 0 },
  };
}

/** Forgets the text in every tab: it has been sent. */
export function dropDraft(page: string, form: string, text: string): void {
  keepDraft(page, form, '');
  for (const key of keysOf(draftKey(page, form))) if (recall<Draft>(key)?.text === text) keep(key, null);
}

/** The text is in the outbox now. */
export function empty(host: Conversation, form: HTMLFormElement, state: FormState): void {
  const field = textOf(form);
  dropDraft(host.element.query.page, state.id, field.value);
  state.text = field.value = '';
  state.preview = nothing;
  state.left = '';
  state.errors = [];
}

/** Puts a text back into its form; one that is being written there stays, and the text goes before it. */
export function putBack(host: Conversation, state: FormState, words: string): void {
  const form = formOf(host, state);
  const field = form && textOf(form);
  const whole = field?.value.trim() ? `${words}\n\n${field.value}` : words;
  keepDraft(host.element.query.page, state.id, whole);
  state.text = whole;
  if (field) field.value = whole;
}

/** Counts what is left when the end comes near, and keeps an open preview up to date. */
export function typed(host: Conversation, form: HTMLFormElement, state: FormState): void {
  const { maxLength } = host.thread!.form;
  const { length } = textOf(form).value;
  const count = maxLength === null ? Infinity : maxLength - length;
  const left =
    count > Math.max(100, (maxLength ?? 0) / 10)
      ? ''
      : count < 0
        ? say(host.element.locale, phrases, 'comments.too-long', { count: -count })
        : say(host.element.locale, phrases, 'comments.left', { count });
  if (left === state.left && state.preview === nothing) return;
  state.left = left;
  if (state.preview !== nothing) state.preview = preview(host, form);
  host.draw(state.entry);
}

export function preview(host: Conversation, form: HTMLFormElement): TemplateResult {
  const body = [...addNodes(document.createElement('p'), parseBody(valuesOf(form).text)).childNodes];
  return html`<section part="body" class="preview" dir="auto" aria-label=${host.say('comments.preview')}>
    ${body}
  </section>`;
}
