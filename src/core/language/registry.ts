import type { Phrases } from './phrase.js';

type Load = () => Promise<Phrases>;

/** All phrases on the page by language tag. `translate` reads them; `own-phrases` changes them. */
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
};
