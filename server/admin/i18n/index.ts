/** The admin's phrases in the language of the person who works in it. English is built in, others load on demand. */
import { usableLocale } from 'inlay/internal/core/language/locale';
import { phrases as english, type Key, type Phrases } from './en.js';

const files: Record<string, () => Promise<{ phrases: Phrases }>> = {
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
};

/** The languages to choose from. */
export const languages: readonly string[] = ['en', ...Object.keys(files)];

const storageKey = 'inlay-admin-language';

/** The language that was chosen, else the browser's first that the admin speaks. */
export function findLanguage(
  chosen = localStorage.getItem(storageKey),
  preferred: readonly string[] = navigator.languages,
): string {
  for (const tag of chosen ? [chosen, ...preferred] : preferred) {
    const language = languages.find((one) => tag === one || tag.startsWith(`${one}-`));
    if (language) return language;
  }
  return 'en';
}

let phrases: Phrases = english;
let plurals = new Intl.PluralRules('en');

/** The tag for dates and numbers: the browser's own variant of the language, such as `en-GB`. */
export let locale = 'en';

/** Loads a language; English stays if its file fails to load. To be called before the elements are imported. */
export async function loadLanguage(language: string): Promise<void> {
  try {
    if (files[language]) ({ phrases } = await files[language]());
  } catch {
    return;
  }
  plurals = new Intl.PluralRules(language);
  locale = usableLocale(...navigator.languages.filter((tag) => tag.startsWith(language))) ?? language;
  document.documentElement.lang = language;
  document.documentElement.dir = /^(ar|fa|he)/.test(language) ? 'rtl' : 'ltr';
}

/** Stores the choice and starts again in it; drafts and the session survive a reload. */
export function chooseLanguage(language: string): void {
  localStorage.setItem(storageKey, language);
  location.reload();
}

/** A phrase; `{name}` is replaced by `values.name`, and `values.count` chooses the plural form. */
export function t(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  const phrase = phrases[key] ?? english[key];
  const form =
    typeof phrase === 'string' ? phrase : (phrase[plurals.select(Number(values['count']))] ?? phrase.other);
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? value.toLocaleString(locale) : value;
  });
}

/** The phrase of a key that the server made, such as a reason; `null` if there is none. */
export const tOr = (key: string, values: Readonly<Record<string, string | number>> = {}): string | null =>
  key in english ? t(key as Key, values) : null;
