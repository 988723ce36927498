/** The languages beyond English, each a file loaded on demand, and the phrases of the site's own. */
import { languages, load } from '../../locales/index.js';
import { memoize } from '../memoize.js';
import { directionOf } from './direction.js';
import { tagsFor } from './tags.js';
import type { Phrase } from './phrase.js';
import { registry, type LanguageLookup } from './registry.js';

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

const runsLeft = memoize((locale) => directionOf(locale) === 'rtl');

/**
 * In right-to-left phrases, isolates each value (a Latin name, a price, a minus sign). Counts are plain numbers and need
 * none.
 */
const isolate = (words: string): string => words.replace(/\{(?!count|label)\w+\}/g, '\u2068$&\u2069');

function isolated(phrase: Phrase): Phrase {
  if (typeof phrase === 'string') return isolate(phrase);
  const forms = Object.entries(phrase).map(([form, words]) => [form, isolate(words)]);
  return Object.fromEntries(forms) as Phrase;
}

export const lookup: LanguageLookup = {
  spoken: (locale) => (/^en\b/.test(locale) || fileFor(locale) ? locale : englishFor(locale)),

  load(locale) {
    const file = fileFor(locale);
    if (!file || registry.loaded[file]) return undefined;
    return (registry.loading[file] ??= (registry.added[file] ?? (() => load(file)))().then(
      (phrases) => void (registry.loaded[file] = phrases),
      () => void (registry.loaded[file] = {}),
    ));
  },

  phrase(locale, key) {
    const phrase = find(locale, key);
    return phrase && runsLeft(locale) ? isolated(phrase) : phrase;
  },
};

/** The phrase of the site's own, or else of the locale's language. */
function find(locale: string, key: string): Phrase | undefined {
  for (const tag of tagsFor(locale)) {
    const phrase = registry.own[tag]?.[key];
    if (phrase !== undefined) return phrase;
  }
  return registry.loaded[fileFor(locale)]?.[key];
}
