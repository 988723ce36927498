/** Describes problems with the phrases of the widgets. */
import type { FieldError, Problem } from '../../http/problem.js';
import { isShared, type SitePhrases } from './site-phrases.js';

export function problemIn(phrases: SitePhrases, { init }: Problem): string {
  const { type, title, detail, errors = [] } = init;
  if (type === 'invalid' && errors.length) return phrases('problems', { count: errors.length });
  if (type === 'closed') return phrases('refused', { reason: phrases('closed-now') });
  if (type === 'page-not-served' || type === 'origin-not-served')
    return phrases('refused', { reason: phrases('unreachable') });
  return phrases('refused', { reason: [title, detail].filter(Boolean).join(' ') });
}

/** @param over characters that the text has too many */
export function fieldErrorIn(
  phrases: SitePhrases,
  { field, code, message }: FieldError,
  over: number,
): string {
  if (field === 'text' && code === 'too-long') return phrases('too-long', { count: over });
  const key = `${code}-${field}`;
  return isShared(key) ? phrases(key) : message;
}
