/** Reads the values of a form, validates them and shows errors. */
import { fields, list, text } from '../../core/parse/check.js';
import type { InlayError } from '../../core/error.js';
import { safeUrl } from '../../core/parse/urls.js';
import { isEmptyText } from '../text.js';
import { mapFields, writerFields, type FormField, type FormRules } from '../model.js';
import type { Context } from '../thread/context.js';
import type { FieldError, FormState } from '../thread/node.js';
import { phrases } from './phrases.js';
import { say, type WritingWords } from './say.js';

const formFields = ['text', ...writerFields] as const;

export const textareaOf = (form: HTMLFormElement): HTMLTextAreaElement => form.querySelector('textarea')!;

/** The values of the form. An address without a scheme is meant as https. */
export function valuesOf(form: HTMLFormElement): Record<FormField, string> {
  const data = new FormData(form);
  const values = mapFields(formFields, (name) => {
    const written = String(data.get(name) ?? '').trim();
    return isEmptyText(written) ? '' : written;
  });
  if (/^[\w-]+(\.[\w-]+)+/.test(values.url)) values.url = `https://${values.url}`;
  return values;
}

/** The problem in the reader's language, where there are words for it. */
function wordsFor(context: Context, field: FormField, code: string, values = {}): string | null {
  const key = code === 'too-long' ? 'comments.too-long' : `comments.${code}-${field}`;
  return key in phrases ? say(context, key as WritingWords, values) : null;
}

/** The errors that the endpoint would report. */
export function validate(context: Context, form: HTMLFormElement, rules: FormRules): FieldError[] {
  const values = valuesOf(form);
  const codeOf = (field: FormField, over: number): string | null => {
    const value = values[field];
    if (!value) return field === 'text' || rules[field] === 'required' ? 'required' : null;
    if (over > 0) return 'too-long';
    const valid =
      field === 'email'
        ? form.querySelector<HTMLInputElement>('[type=email]')?.validity.valid !== false
        : field !== 'url' || safeUrl(value)?.startsWith('http');
    return valid ? null : 'invalid';
  };
  return formFields.flatMap((field) => {
    const over = field === 'text' && rules.maxLength !== null ? values.text.length - rules.maxLength : 0;
    const code = codeOf(field, over);
    const words = code && wordsFor(context, field, code, { count: over });
    return words ? [{ field, message: words }] : [];
  });
}

/** The errors that the endpoint found, at their fields. */
export const fieldErrors = (context: Context, error: InlayError): FieldError[] =>
  list(fields(error.problem).errors).flatMap((one) => {
    const { field, code, message } = fields(one);
    const known = formFields.find((name) => name === field);
    const words = (known && wordsFor(context, known, String(code))) ?? text(message);
    return words ? [{ field: known ?? null, message: words }] : [];
  });

/** Shows the errors, each at its field, and moves to the first; one that is about no field stands above them all. */
export async function showErrors(context: Context, form: FormState, errors: FieldError[]): Promise<void> {
  form.errors = errors;
  form.preview = null;
  context.store.onChange(form.node);
  await context.host.updateComplete;
  const at = errors.every(({ field }) => field) ? `[name=${errors[0]?.field}]` : '.errors';
  formElement(context, form)?.querySelector<HTMLElement>(at)?.focus();
}

export const formElement = ({ host }: Context, { id }: FormState): HTMLFormElement | null =>
  host.shadowRoot!.querySelector(`form[data-id="${CSS.escape(id)}"]`);
