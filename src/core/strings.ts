/** Words in the reader's language. A room holds its English; other languages are files loaded on demand. */
import { languages, load } from '../locales/index.js';
import { memoize } from './memoize.js';
import { formatNumber } from './numbers.js';
import type { Phrases } from './phrase.js';

const loaded: Record<string, Phrases> = {};
const loading: Record<string, Promise<void>> = {};

const plurals = memoize((locale) => new Intl.PluralRules(locale));

/**
 * The language file that serves a locale: `pt-BR` is served by `pt-BR`, else by `pt`; `zh-TW` by `zh-Hant`, for that is
 * how it is written there; '' for English or an unknown one.
 */
export const fileFor = memoize((locale) => {
  const tag = new Intl.Locale(locale);
  const { language } = tag;
  // built in, and a browser takes its time over likely scripts
  if (language === 'en') return '';
  const names = [`${language}-${tag.region}`, `${language}-${tag.maximize().script}`, language];
  return names.find((name) => languages.includes(name)) ?? '';
});

/** The locale itself where its words are known, else English as its region writes it: half a sentence helps nobody. */
export const spokenLocale = memoize((locale) => {
  const { language, region } = new Intl.Locale(locale);
  return language === 'en' || fileFor(locale) ? locale : region ? `en-${region}` : 'en';
});

/** Loads a locale's words; `undefined` when there is nothing to wait for. A file that fails to load leaves English. */
export function loadWords(locale: string): Promise<void> | undefined {
  const file = fileFor(locale);
  if (!file || loaded[file]) return undefined;
  return (loading[file] ??= load(file).then(
    (words) => void (loaded[file] = words),
    () => void (loaded[file] = {}),
  ));
}

/**
 * Says a phrase in the locale's language, English where the language lacks it. `{name}` is replaced by
 * `values.name`; `values.count` chooses the plural form and is written in the locale's digits.
 */
export function say<P extends Phrases>(
  locale: string,
  english: P,
  key: keyof P & string,
  values: Record<string, string | number> = {},
): string {
  const foreign = loaded[fileFor(locale)]?.[key];
  const phrase = foreign ?? english[key]!;
  const tongue = foreign ? locale : 'en';
  const form =
    typeof phrase === 'string'
      ? phrase
      : (phrase[plurals(tongue).select(Number(values.count))] ?? phrase.other);
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value, locale) : (value ?? '');
  });
}
