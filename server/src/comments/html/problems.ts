/** What went wrong, in the words that the widgets have for it. */
import type { FieldError, Problem } from '../../http/problem.js';
import { isShared, type Words } from './site-phrases.js';

export function problemIn(words: Words, { init }: Problem): string {
  const { type, title, detail, errors = [] } = init;
  if (type === 'invalid' && errors.length) return words('problems', { count: errors.length });
  if (type === 'closed') return words('refused', { reason: words('closed-now') });
  if (type === 'page-not-served' || type === 'origin-not-served')
    return words('refused', { reason: words('unreachable') });
  return words('refused', { reason: [title, detail].filter(Boolean).join(' ') });
}

/** @param over characters that the text has too many */
export function fieldErrorIn(words: Words, { field, code, message }: FieldError, over: number): string {
  if (field === 'text' && code === 'too-long') return words('too-long', { count: over });
  const key = `${code}-${field}`;
  return isShared(key) ? words(key) : message;
}
