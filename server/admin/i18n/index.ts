/** The admin's phrases in the language of the person who works in it. English is built in. */
import { html, type TemplateResult } from 'lit';
import { directionOf } from 'inlay/internal/core/language/direction';
import { phrases as english, type Key, type Phrases } from './en.js';
import { isolate } from './isolate.js';

let phrases: Phrases = english;
let plurals = new Intl.PluralRules('en');
let direction = directionOf('en');
/** The digits of the locale where they are not 0 to 9, as in Egypt. */
let digits: readonly string[] | null = null;

/** The language of the phrases. */
export let language = 'en';

/** The tag for dates and numbers: the browser's own variant of the language, such as `en-GB`. */
export let locale = 'en';

/** Sets the phrases. To be called before the elements are imported. */
export function setPhrases(next: { phrases: Phrases; language: string; locale: string }): void {
  ({ phrases, language, locale } = next);
  plurals = new Intl.PluralRules(language);
  direction = directionOf(language);
  const ten = [...Array(10).keys()].map((digit) => digit.toLocaleString(locale));
  digits = ten[1] === '1' ? null : ten;
}

/** A value's place. Hebrew's quotation mark is a letter, which the end of a line would part from what it quotes. */
const place = /(\u05f4?)\{(\w+)\}(\u05f4?)/g;
const joiner = '\u2060';

/** A phrase; `{name}` is replaced by `values.name`, and `values.count` chooses the plural form. */
export function t(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  const phrase = phrases[key] ?? english[key];
  const form =
    typeof phrase === 'string' ? phrase : (phrase[plurals.select(Number(values['count']))] ?? phrase.other);
  return inDigits(form).replace(place, (_, before: string, name: string, after: string) => {
    const value = values[name] ?? '';
    const words = typeof value === 'number' ? value.toLocaleString(locale) : isolate(value, direction);
    return `${before && before + joiner}${words}${after && joiner + after}`;
  });
}

/** A phrase's own numbers, such as "90 days", in the digits that its other numbers have. */
const inDigits = (words: string): string =>
  digits ? words.replace(/\d/g, (digit) => digits![Number(digit)]!) : words;

/** The phrase of a key that the server made, such as a reason; `null` if there is none. */
export const tOr = (key: string, values: Readonly<Record<string, string | number>> = {}): string | null =>
  key in english ? t(key as Key, values) : null;

/** Text that the server wrote: English, which a screen reader and the direction of writing need to know. */
export const serverText = (words: string): string | TemplateResult =>
  language === 'en' ? words : html`<span lang="en" dir="ltr">${words}</span>`;
