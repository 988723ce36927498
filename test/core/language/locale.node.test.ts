import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { usableLocale } from '../../../src/core/language/locale.js';

/** Uses of Intl with a locale; each throws at a tag it cannot read. */
const uses = (locale: string) => [
  new Intl.DateTimeFormat(locale),
  new Intl.NumberFormat(locale),
  new Intl.PluralRules(locale),
  new Intl.RelativeTimeFormat(locale),
  new Intl.Segmenter(locale),
];

describe('a language tag from outside', () => {
  for (const [tag, locale] of [
    ['de_DE', 'de-DE'],
    ['EN-us', 'en-US'],
    [' fr ', 'fr'],
    ['nn-NO', 'nb-NO'],
    ['zh_hant_tw', 'zh-Hant-TW'],
    ['en-GB-u-mu-fahrenhe', 'en-GB-u-mu-fahrenhe'],
    ['ar-u-nu-latn', 'ar-u-nu-latn'],
  ] as const)
    it(`is used in canonical form: "${tag}" is ${locale}`, () => {
      assert.equal(usableLocale(tag), locale);
      assert.equal(uses(locale).length, 5);
    });

  for (const tag of [
    'en-US@posix',
    'de_DE.UTF-8',
    'C',
    'und',
    '*',
    'x-private',
    'not a tag',
    'de-',
    '-',
    '',
    ' ',
    '__proto__',
    null,
    undefined,
  ])
    it(`is passed over when Intl cannot use it: ${JSON.stringify(tag)}`, () => {
      assert.equal(usableLocale(tag), null);
      assert.equal(usableLocale(tag, 'sv'), 'sv');
    });
});
