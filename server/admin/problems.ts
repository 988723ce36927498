/** The server's problem details as errors, in the admin's language where it has words for their type. */
import { language, serverText, t, tOr } from './i18n/index.js';
import type { TemplateResult } from 'lit';

export interface FieldError {
  /** such as `links.0.url`; empty when it is about the whole */
  field: string;
  message: string;
  /** whether the message is the server's own, which is English */
  english?: boolean;
}

/** An error answer from the server. Status 401 means that the token no longer works. */
export class ApiError extends Error {
  readonly status: number;
  readonly errors: readonly FieldError[];
  /** whether the message is the server's own, which is English */
  readonly english: boolean;

  constructor(status: number, message: string, errors: readonly FieldError[] = [], english = false) {
    super(message);
    this.status = status;
    this.errors = errors;
    this.english = english;
  }
}

/** The body of an error answer. */
export interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  errors?: { field: string; code: string; message: string }[];
}

export function errorOf(status: number, { type, title, detail, errors: given }: ProblemBody): ApiError {
  // the last part of a type is its stable name
  const own = tOr(`problem.${type?.split(':').at(-1) ?? ''}`);
  const english = own === null;
  const errors = given?.map(({ field, code, message }): FieldError => {
    const words = own ?? fieldWords(code);
    return { field, message: words ?? sentence(message), english: words === null };
  });
  const message =
    own ?? (errors?.map((error) => error.message).join(' ') || [title, detail].filter(Boolean).join(' '));
  return message
    ? new ApiError(status, message, errors, english)
    : new ApiError(status, t('answered', { status }), errors);
}

/** In English the server says more exactly what to write. */
const fieldWords = (code: string): string | null =>
  code === 'required' && language !== 'en' ? t('rules.required') : null;

/** The server's messages start in lower case because its log puts the setting's name before them. */
const sentence = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? '' : '.');

/** The message for a failed request. */
export function messageOf(thrown: unknown): string | TemplateResult {
  if (!(thrown instanceof ApiError)) return t('unreachable');
  return thrown.english ? serverText(thrown.message) : thrown.message;
}

/** What to say about each field, or about the whole. */
export function fieldErrorsOf(thrown: unknown): readonly FieldError[] {
  if (!(thrown instanceof ApiError)) return [{ field: '', message: t('unreachable') }];
  const { errors, message, english } = thrown;
  return errors.length ? errors : [{ field: '', message, english }];
}
