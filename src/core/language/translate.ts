/** Phrases in the reader's language. A widget contains its English; other languages are files loaded on demand. */
import { languages, load } from '../../locales/index.js';
import { memoize } from '../memoize.js';
import { tagsFor } from './locale.js';
import { formatNumber } from './numbers.js';
import type { Phrases } from './phrase.js';
import { registry } from './registry.js';

const plurals = memoize((locale) => new Intl.PluralRules(locale));

/**
 * The language file that serves a locale: `pt-BR` for `pt-BR`, `pt` for `pt-AO`, and `zh-Hant` for `zh-TW`, because
 * Taiwan writes traditional characters; '' for English or an unknown language.
 */
export const fileFor = (locale: string): string =>
  tagsFor(locale).find((tag) => tag in registry.added || languages.includes(tag)) ?? '';

const englishFor = memoize((locale) => {
  const { region } = new Intl.Locale(locale);
  return region ? `en-${region}` : 'en';
});

/** The locale itself if its phrases exist, else English with its region's formats: dates follow the words. */
export const spokenLocale = (locale: string): string =>
  /^en\b/.test(locale) || fileFor(locale) ? locale : englishFor(locale);

/** Phrases that stand in the page itself; most pages have none. */
let inPage: Promise<void> | null | undefined;

function loadPagePhrases(): Promise<void> | null {
  if (typeof document === 'undefined' || !document.querySelector('script[data-inlay-phrases]')) return null;
  return import('./phrases-in-page.js').then(({ readPagePhrases }) => {
    inPage = null;
    readPagePhrases();
  });
}

/** Loads a locale's phrases; `undefined` if there is nothing to wait for. A file that fails to load leaves English. */
export function loadPhrases(locale: string): Promise<void> | undefined {
  inPage ??= inPage === undefined ? loadPagePhrases() : inPage;
  if (inPage) return inPage.then(() => loadPhrases(locale));
  const file = fileFor(locale);
  if (!file || registry.loaded[file]) return undefined;
  return (registry.loading[file] ??= (registry.added[file] ?? (() => load(file)))().then(
    (phrases) => void (registry.loaded[file] = phrases),
    () => void (registry.loaded[file] = {}),
  ));
}

/** The site's own phrase, if it has one. */
export function ownPhrase(locale: string, key: string) {
  for (const tag of tagsFor(locale)) {
    const phrase = registry.own[tag]?.[key];
    if (phrase !== undefined) return phrase;
  }
  return undefined;
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
  const foreign = ownPhrase(locale, key) ?? registry.loaded[fileFor(locale)]?.[key];
  const phrase = foreign ?? english[key]!;
  const form =
    typeof phrase === 'string'
      ? phrase
      : (phrase[plurals(foreign === undefined ? 'en' : locale).select(Number(values.count))] ?? phrase.other);
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value, locale) : (value ?? '');
  });
}
