/** The admin's languages. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { languages as spokenByWidgets } from '../../../src/locales/index.js';
import { commentCounts, counts } from '../../../test/support/comment-counts.js';
import { breaksWell, checks, elides, formFor, hasNoBlanks, offences } from '../../../test/support/phrases.js';
import { phrases as english, type Phrases } from '../../admin/i18n/en.js';
import { findLanguage } from '../../admin/i18n/find-language.js';

const folder = fileURLToPath(new URL('../../admin/i18n/', import.meta.url));
const languages = globSync(['??.ts', '??-*.ts'], { cwd: folder }).map((path) => basename(path, '.ts'));

describe('the languages of the admin', () => {
  it('are those of the widgets', () => {
    assert.deepEqual([...languages].sort(), ['en', ...spokenByWidgets.filter((one) => one !== 'no')].sort());
  });

  for (const language of languages.filter((one) => one !== 'en'))
    describe(language, async () => {
      const { phrases } = (await import(`${folder}${language}.ts`)) as { phrases: Phrases };
      const { hasItsForms, hasItsValues, isPlainText } = checks(language);
      const against = (rule: typeof hasItsForms) =>
        offences(phrases, (phrase, key) => rule(phrase, english[key as keyof Phrases]));

      it('says all that English says, and nothing else', () => {
        assert.deepEqual(Object.keys(phrases).sort(), Object.keys(english).sort());
      });

      it('puts the same values in', () => {
        assert.deepEqual(against(hasItsValues), []);
      });

      it('has the plural forms of its grammar', () => {
        assert.deepEqual(against(hasItsForms), []);
      });

      it('counts comments as its grammar does', () => {
        assert.deepEqual(
          counts.map((count) => formFor(phrases['people.found'], count, language)?.replace('{count}', '#')),
          commentCounts(language),
        );
      });

      it('is plain text without blanks around it', () => {
        assert.deepEqual(offences(phrases, isPlainText), []);
      });
    });
});

describe('French in the admin', () => {
  it('has a no-break space before the signs that take one', async () => {
    const { phrases } = (await import(`${folder}fr.ts`)) as { phrases: Phrases };
    assert.deepEqual(offences(phrases, breaksWell), []);
  });

  it('elides, and never before a value that may begin with a vowel', async () => {
    const { phrases } = (await import(`${folder}fr.ts`)) as { phrases: Phrases };
    assert.deepEqual(offences(phrases, elides), []);
  });
});

describe('Chinese and Japanese in the admin', () => {
  for (const language of ['ja', 'zh', 'zh-Hant'])
    it(`print no blank beside a figure or a name: ${language}`, async () => {
      const { phrases } = (await import(`${folder}${language}.ts`)) as { phrases: Phrases };
      assert.deepEqual(offences(phrases, hasNoBlanks), []);
    });
});

describe('the language of a person', () => {
  const spoken = ['en', 'de', 'nb', 'pt', 'pt-BR', 'sr', 'sr-Latn', 'zh', 'zh-Hant'];

  for (const [preferred, language, locale = preferred] of [
    ['de-AT', 'de'],
    ['de_DE', 'de', 'de-DE'],
    ['en-GB', 'en'],
    ['no', 'nb', 'nb'],
    ['nn-NO', 'nb', 'nb-NO'],
    ['pt-BR', 'pt-BR'],
    ['pt-AO', 'pt'],
    ['sr', 'sr'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-CN', 'zh'],
    ['sv-SE', 'en', 'en'],
    ['en-US@posix', 'en', 'en'],
  ] as const)
    it(`is ${language} when the browser prefers ${preferred}, with dates of ${locale}`, () => {
      assert.deepEqual(findLanguage(spoken, null, [preferred]), { language, locale });
    });

  it('is the first of the preferred ones that the admin speaks', () => {
    assert.equal(findLanguage(spoken, null, ['eu', 'de-CH', 'en']).language, 'de');
  });

  it('is the one chosen before, in the browser’s variant of it', () => {
    assert.deepEqual(findLanguage(spoken, 'de', ['en-US', 'de-CH']), { language: 'de', locale: 'de-CH' });
    assert.deepEqual(findLanguage(spoken, 'pt', ['pt-BR']), { language: 'pt', locale: 'pt' });
  });

  it('is not one that was chosen before and is gone', () => {
    assert.equal(findLanguage(spoken, 'tlh', ['de']).language, 'de');
  });
});
