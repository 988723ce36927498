/** Names, titles and lists in the admin's phrases, in languages that run either way. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { directionOf } from 'inlay/internal/core/language/direction';
import { languages } from '../../../src/locales/index.js';
import { phrases as arabic } from '../../admin/i18n/ar.js';
import { phrases as english, type Key } from '../../admin/i18n/en.js';
import { setPhrases, t } from '../../admin/i18n/index.js';
import { list } from '../../admin/i18n/list.js';
import { phrases as hebrew } from '../../admin/i18n/he.js';
import { phrases as japanese } from '../../admin/i18n/ja.js';

const speak = (language: string, phrases: typeof arabic) =>
  setPhrases({ phrases, language, locale: language });

describe('a name in a phrase', () => {
  afterEach(() => speak('en', english));

  it('is isolated where its letters run the other way', () => {
    speak('ar', arabic);
    assert.equal(t('queue.by', { name: 'Ann (2)' }), 'تعليق \u2068Ann (2)\u2069');
    for (const name of ['Иван (2)', '王小明 (2)'])
      assert.equal(t('queue.by', { name }), `تعليق \u2068${name}\u2069`);
    speak('en', english);
    assert.equal(t('queue.by', { name: 'דניאל' }), 'Comment by \u2068דניאל\u2069');
  });

  it('is isolated in every phrase that has one, of every language', async () => {
    const names = new Set(JSON.stringify(english).match(/(?<=\{)(?!count)\w+(?=\})/g));
    const said = (value: string) => Object.fromEntries([...names].map((name) => [name, value]));
    for (const language of languages.filter((one) => one !== 'no')) {
      const { phrases } = (await import(`../../admin/i18n/${language}.ts`)) as { phrases: typeof arabic };
      speak(language, phrases);
      const value = directionOf(language) === 'rtl' ? 'Ann (2)' : 'ליאת (2)';
      for (const key of Object.keys(english) as Key[]) {
        const text = t(key, { ...said(value), count: 5 });
        assert.equal(
          text.split(value).length,
          text.split(`\u2068${value}\u2069`).length,
          `${language} ${key}`,
        );
      }
    }
  });

  it('keeps Hebrew quotation marks at the end of a line', () => {
    speak('he', hebrew);
    assert.equal(t('reason.word', { what: 'מה?' }), 'מכילה ״\u2060מה?\u2060״');
    assert.match(t('queue.in-reply-to', { name: 'דנה', text: 'Why?' }), /״\u2060\u2068Why\?\u2069\u2060״$/);
  });

  it('stays as it is where it runs with the phrase', () => {
    assert.equal(t('queue.by', { name: 'Ann 王小明' }), 'Comment by Ann 王小明');
    speak('ar', arabic);
    assert.equal(t('queue.by', { name: 'ليلى' }), 'تعليق ليلى');
  });
});

describe('a number in a phrase', () => {
  afterEach(() => speak('en', english));

  it('has the digits of those that are put in', () => {
    setPhrases({ phrases: arabic, language: 'ar', locale: 'ar-EG' });
    assert.equal(t('promo.90-days', { counts: '' }), '٩٠ يومًا: .');
    setPhrases({ phrases: arabic, language: 'ar', locale: 'ar-MA' });
    assert.equal(t('promo.90-days', { counts: '' }), '90 يومًا: .');
  });
});

describe('a list', () => {
  afterEach(() => speak('en', english));

  it('has the comma of the language', () => {
    assert.equal(list(['a', 'b']), 'a, b');
    speak('ja', japanese);
    assert.equal(list(['報告', '新しい名前']), '報告、新しい名前');
    speak('ar', arabic);
    assert.equal(list(['بلاغ', 'اسم جديد']), 'بلاغ، اسم جديد');
  });
});
