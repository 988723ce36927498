/** The phrases that a site changes or adds. */
import { updateAll } from '../connected.js';
import { languages } from '../../locales/index.js';
import { lookup } from './languages.js';
import { usableLocale } from './locale.js';
import type { Phrases } from './phrase.js';
import { registry } from './registry.js';

/**
 * Replaces phrases of a language. `de` also serves `de-AT`, unless `de-AT` has a phrase of its own. A later call adds to
 * an earlier one. Elements on the page are updated.
 */
export function setOwnPhrases(language: string, phrases: Phrases): void {
  const tag = tagOf(language);
  registry.own[tag] = { ...registry.own[tag], ...phrases };
  changed();
}

/** Adds a language, or replaces one; phrases it lacks are shown in English. */
export function addOwnLanguage(language: string, phrases: Phrases | (() => Promise<Phrases>)): void {
  const tag = tagOf(language);
  delete registry.loaded[tag];
  delete registry.loading[tag];
  if (typeof phrases !== 'function') registry.loaded[tag] = phrases;
  registry.added[tag] = typeof phrases === 'function' ? phrases : async () => phrases;
  changed();
}

/** Whether Inlay, or the site, has this language as a whole. */
export const isKnown = (language: string): boolean =>
  /^en\b/.test(language) || language in registry.added || languages.includes(language);

function tagOf(language: string): string {
  const tag = usableLocale(language);
  if (!tag) throw new TypeError(`"${language}" is not a language tag. Write one such as "hu" or "pt-BR".`);
  return tag;
}

function changed(): void {
  registry.lookup = lookup;
  registry.revision++;
  updateAll();
}
