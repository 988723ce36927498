import { say as sayPhrase } from '../../core/language/translate.js';
import type { Context } from '../thread/context.js';
import { phrases } from './phrases.js';

export type WritingWords = keyof typeof phrases;

/** Says a phrase of writing. */
export const say = (
  { locale }: Pick<Context, 'locale'>,
  key: WritingWords,
  values: Record<string, string | number> = {},
): string => sayPhrase(locale, phrases, key, values);
