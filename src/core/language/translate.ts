/**
 * Phrases in the reader's language. A widget contains its English; other languages, and phrases of the site's own, come
 * with the lookup of `languages`, which a page in English never loads.
 */
import { memoize } from '../memoize.js';
import { formatNumber } from './numbers.js';
import type { Phrases } from './phrase.js';
import { registry } from './registry.js';

const plurals = memoize((locale) => new Intl.PluralRules(locale));

const isEnglish = (locale: string) => /^en\b/.test(locale);

/** The locale itself if its phrases exist, or may exist; else English with its region's formats: dates follow the words. */
export const spokenLocale = (locale: string): string =>
  isEnglish(locale) || registry.lookup === undefined ? locale : (registry.lookup?.spoken(locale) ?? 'en');

/** Whether phrases that have not been read stand in the page; few pages have any. */
let inPage: boolean | undefined;
let loading: Promise<void> | undefined;

/** What cannot be had leaves English. */
async function loadLookup(): Promise<void> {
  try {
    // the languages are asked for the files next
    const [{ addLookup }] = await Promise.all([import('./add-lookup.js'), import('../../locales/files.js')]);
    addLookup();
  } catch {
    registry.lookup ??= null;
  }
  inPage = false;
}

/** Loads a locale's phrases; `undefined` if there is nothing to wait for. A file that fails to load leaves English. */
export function loadPhrases(locale: string): Promise<void> | undefined {
  inPage ??= !!globalThis.document?.querySelector('script[data-inlay-phrases]');
  if (inPage || (registry.lookup === undefined && !isEnglish(locale)))
    return (loading ??= loadLookup()).then(() => loadPhrases(locale));
  return registry.lookup?.load(locale);
}

/**
 * A phrase in the locale's language, or in English where the language lacks it. `{name}` is replaced by
 * `values.name`; `values.count` chooses the plural form and is formatted for the locale.
 */
export function say<P extends Phrases>(
  locale: string,
  english: P,
  key: keyof P & string,
  values: Record<string, string | number> = {},
): string {
  const foreign = registry.lookup?.phrase(locale, key);
  const phrase = foreign ?? english[key]!;
  const count = Number(values.count);
  // English goes without Intl, which takes long to begin
  const pluralOf = () =>
    foreign === undefined ? (count === 1 ? 'one' : 'other') : plurals(locale).select(count);
  const form = typeof phrase === 'string' ? phrase : (phrase[pluralOf()] ?? phrase.other);
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value, locale) : (value ?? '');
  });
}
