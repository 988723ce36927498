/** Changes the phrases of the elements, or adds a language: before or after the elements are defined. */
import { addOwnLanguage, setOwnPhrases } from './core/language/own-phrases.js';
import type { phrases as author } from './author/phrases.js';
import type { phrases as comments } from './comments/phrases.js';
import type { phrases as writing } from './comments/writing/phrases.js';
import type { Phrase } from './core/language/phrase.js';
import type { phrases as core } from './core/phrases.js';
import type { phrases as popular } from './posts/popular/phrases.js';
import type { phrases as posts } from './posts/phrases.js';
import type { phrases as promo } from './promo/phrases.js';
import type { phrases as details } from './weather/details/phrases.js';
import type { phrases as weather } from './weather/phrases.js';

export type { Phrase } from './core/language/phrase.js';

/** The key of a phrase, such as `comments.post`. The demo lists all of them under /reference/phrases/. */
export type PhraseKey =
  | keyof typeof author
  | keyof typeof comments
  | keyof typeof writing
  | keyof typeof core
  | keyof typeof popular
  | keyof typeof posts
  | keyof typeof promo
  | keyof typeof details
  | keyof typeof weather;

/** Phrases by key. A phrase with a count is an object of its plural forms: `{ one: '{count} vote', other: '{count} votes' }`. */
export type PhraseSet = Partial<Record<PhraseKey, Phrase>>;

/**
 * Replaces phrases of a language, such as `setPhrases('en', { 'comments.post': 'Send' })`. `de` also serves `de-AT`.
 * Elements on the page are updated.
 *
 * @throws {TypeError} if the language is not a language tag
 */
export const setPhrases = (language: string, phrases: PhraseSet): void =>
  setOwnPhrases(language, phrases as Record<string, Phrase>);

/**
 * Adds a language that Inlay does not have: its phrases, or a function that loads them when a page needs them. Missing
 * phrases are shown in English.
 *
 * @throws {TypeError} if the language is not a language tag
 */
export const addLanguage = (language: string, phrases: PhraseSet | (() => Promise<PhraseSet>)): void =>
  addOwnLanguage(language, phrases as Record<string, Phrase>);
