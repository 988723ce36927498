/** Names, titles and lists in the admin's phrases, in languages that run either way. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { phrases as arabic } from '../../admin/i18n/ar.js';
import { phrases as english } from '../../admin/i18n/en.js';
import { setPhrases, t } from '../../admin/i18n/index.js';
import { list } from '../../admin/i18n/list.js';
import { phrases as japanese } from '../../admin/i18n/ja.js';

const speak = (language: string, phrases: typeof arabic) =>
  setPhrases({ phrases, language, locale: language });

describe('a name in a phrase', () => {
  afterEach(() => speak('en', english));

  it('is isolated where its letters run the other way', () => {
    speak('ar', arabic);
    assert.equal(t('queue.by', { name: 'Ann (2)' }), 'تعليق \u2068Ann (2)\u2069');
    speak('en', english);
    assert.equal(t('queue.by', { name: 'דניאל' }), 'Comment by \u2068דניאל\u2069');
  });

  it('stays as it is where it runs with the phrase', () => {
    assert.equal(t('queue.by', { name: 'Ann 王小明' }), 'Comment by Ann 王小明');
    speak('ar', arabic);
    assert.equal(t('queue.by', { name: 'ليلى' }), 'تعليق ليلى');
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
