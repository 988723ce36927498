/** Checks of a translation: its plural forms and its `{values}`. */
import { isDeepStrictEqual } from 'node:util';
import type { Phrase } from '../../src/core/language/phrase.js';

/** Round numbers too: French and Spanish say a million in a form of its own. */
const counts = [...Array(201).keys(), 1000, 10_000, 100_000, 1_000_000, 2_000_000];

export const forms = (phrase: Phrase): [category: string, text: string][] =>
  typeof phrase === 'string' ? [['other', phrase]] : Object.entries(phrase);

const valuesOf = (texts: readonly string[]) => new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []));

/** Plural category → how many of `counts` take it. */
function categoriesOf(language: string): Map<string, number> {
  const rules = new Intl.PluralRules(language);
  return new Map(
    [...Map.groupBy(counts, (count) => rules.select(count))].map(([key, { length }]) => [key, length]),
  );
}

/** Checks phrases of one language against the English ones. */
export function checks(language: string) {
  const categories = categoriesOf(language);
  const known: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return {
    /** the forms that whole numbers take, and none that the language lacks */
    hasItsForms(phrase: Phrase, english: Phrase): boolean {
      if (typeof phrase === 'string') return typeof english === 'string';
      const own = Object.keys(phrase);
      return (
        [...categories.keys()].every((one) => own.includes(one)) && own.every((one) => known.includes(one))
      );
    },
    hasItsValues: (phrase: Phrase, english: Phrase): boolean =>
      forms(phrase).every(([category, text]) => {
        const wanted = valuesOf(forms(english).map(([, words]) => words));
        // "two comments" contains its own number
        const only = categories.get(category) === 1 || category === 'zero';
        for (const value of ['{count}', '{visits}'])
          if (only && typeof phrase !== 'string' && !text.includes(value)) wanted.delete(value);
        return isDeepStrictEqual(valuesOf([text]), wanted);
      }),
    isPlainText: (phrase: Phrase): boolean =>
      forms(phrase).every(([, text]) => text === text.trim() && !/&\w+;/.test(text)),
  };
}

/** The keys of the phrases that break a rule. */
export const offences = (
  phrases: Readonly<Record<string, Phrase>>,
  rule: (phrase: Phrase, key: string) => boolean,
): string[] => Object.entries(phrases).flatMap(([key, phrase]) => (rule(phrase, key) ? [] : [key]));

/** The form of a counted phrase that a number takes, and no other in its place. */
export const formFor = (phrase: Phrase, count: number, language: string): string | undefined =>
  typeof phrase === 'string' ? phrase : phrase[new Intl.PluralRules(language).select(count)];

/** Whether no sign that takes a no-break space in French stands behind, or opens before, one that may break. */
export const breaksWell = (phrase: Phrase): boolean =>
  forms(phrase).every(([, text]) => !/[\w}»] [:;?!»]|« /.test(text));

/** A space between an ideograph and a letter, a figure or a value, where Chinese and Japanese print has none. */
export const hasNoBlanks = (phrase: Phrase): boolean =>
  forms(phrase).every(([, text]) => !/[぀-鿿＀-￯] [\w{<]|[\w}>] [぀-鿿]/.test(text));

/** French "de" and "que" lose their vowel before another. */
export const elides = (phrase: Phrase): boolean =>
  forms(phrase).every(
    ([, text]) => !/\b[dq]u?e ([aeiouyhâàéèêëîïôû]|\{(name|who|title|sponsor)\})/i.test(text),
  );
