import type { Phrases } from './phrase.js';

type Load = () => Promise<Phrases>;

/** What own-phrases.ts changes. */
export const words = {
  /** the site's own phrases by language tag; they win over ours */
  own: {} as Record<string, Phrases>,
  /** the phrases of a language, once they are loaded */
  loaded: {} as Record<string, Phrases>,
  /** the loads under way or done */
  loading: {} as Record<string, Promise<void>>,
  /** how to load a language that the site adds */
  added: {} as Record<string, Load>,
  /** grows with every change, for those who cache phrases */
  revision: 0,
};
