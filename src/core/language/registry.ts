import type { Phrase, Phrases } from './phrase.js';

type Load = () => Promise<Phrases>;

/** What `languages` knows. */
export interface LanguageLookup {
  /** The locale itself if its phrases exist, else English with its region's formats. */
  spoken(locale: string): string;
  /** Loads a locale's phrases; `undefined` if there is nothing to wait for. */
  load(locale: string): Promise<void> | undefined;
  /** The phrase of the site's own, or else of the locale's language; `undefined` if neither has it. */
  phrase(locale: string, key: string): Phrase | undefined;
}

/** All phrases on the page by language tag. `translate` and `languages` read them; `own-phrases` changes them. */
export const registry = {
  /** the phrases that the site changes, which replace ours */
  own: {} as Record<string, Phrases>,
  /** the phrases of each language that is loaded */
  loaded: {} as Record<string, Phrases>,
  /** the loading of each language, pending or done */
  loading: {} as Record<string, Promise<void>>,
  /** loads a language that the site adds */
  added: {} as Record<string, Load>,
  /** grows with every change, so that cached phrases can be discarded */
  revision: 0,
  /** finds what is beyond our English; `undefined` until a page needs it, `null` if it cannot be loaded */
  lookup: undefined as LanguageLookup | null | undefined,
};
