import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNumber } from '../../../src/core/language/numbers.js';
import { relative } from '../../../src/core/time/relative.js';

const hour = 3_600_000;
const minutes = (count: number, locale: string) =>
  formatNumber(count, locale, { style: 'unit', unit: 'minute' });

describe('numbers and distances in time', () => {
  for (const [locale, time, reading] of [
    ['ja', '2時間前', '3分'],
    ['zh-Hant', '2小時前', '3分鐘'],
    ['zh', '2小时前', '3分钟'],
    ['he', 'לפני שעתיים', '3 דק׳'],
    ['de', 'vor 2 Stunden', '3 Min.'],
    ['sv', 'för 2 timmar sedan', '3 min'],
  ] as const)
    it(`are written as the press of ${locale} does`, () => {
      assert.equal(relative(-2 * hour, 0, locale), time);
      assert.equal(minutes(3, locale).replace('\u00a0', ' '), reading);
    });

  it('have a real minus sign', () => {
    assert.equal(formatNumber(-3, 'de'), '\u22123');
  });

  for (const [locale, digits] of [
    ['ar', '12'],
    ['ar-EG', '١٢'],
    ['fa', '۱۲'],
    ['hi', '12'],
    ['th', '12'],
  ] as const)
    it(`have the digits of ${locale}`, () => {
      assert.equal(formatNumber(12, locale), digits);
    });
});
