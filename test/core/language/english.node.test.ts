import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { digits, isPlain, relativeInEnglish } from '../../../src/core/language/english.js';
import { formatNumber } from '../../../src/core/language/numbers.js';
import { relative } from '../../../src/core/time/relative.js';

const countries = ['en', 'en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-SG', 'en-ZA'];

describe('English without Intl', () => {
  it('says distances as Intl does, in every country', () => {
    for (const locale of countries) {
      const named = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
      const counted = new Intl.RelativeTimeFormat(locale);
      for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const)
        for (let value = -999; value < 1000; value++) {
          // shorter units have none of their names, but for "now"
          if (!value && !['second', 'day'].includes(unit)) continue;
          const intl = unit === 'week' ? counted : named;
          assert.equal(
            relativeInEnglish(value, unit),
            intl.format(value, unit),
            `${locale} ${value} ${unit}`,
          );
        }
    }
  });

  it('writes plain numbers as Intl does, and leaves it the others', () => {
    for (const locale of countries) {
      const intl = new Intl.NumberFormat(locale);
      for (const value of [0, 1, 10, 999, 1000, 9999, 10_000, 123_456, 999_999, 1_000_000, 1.5, 1e21])
        assert.equal(formatNumber(value, locale), intl.format(value));
    }
    assert.equal(formatNumber(-3, 'en'), '−3');
    assert.deepEqual(
      [999, 1000, 999_999, 1_000_000, -1, 1.5, NaN].map((value) => isPlain(value, 'en')),
      [true, true, true, false, false, false, false],
    );
    assert.deepEqual(
      ['en-US', 'en-GB', 'en-IN', 'en-ZA'].map((locale) => isPlain(1000, locale)),
      [true, true, false, false],
    );
    assert.equal(digits(999_999), '999,999');
    assert.equal(relative(Date.UTC(470, 5), 0, 'en', 'UTC'), '1,500 years ago');
  });

  it('is not the English of other scripts and digits', () => {
    assert.ok(countries.every((locale) => isPlain(1, locale)));
    for (const locale of ['en-Shaw', 'en-u-nu-arab', 'en-GB-u-nu-deva', 'enm', 'de'])
      assert.ok(!isPlain(1, locale), locale);
    assert.equal(formatNumber(3, 'en-u-nu-arab'), '٣');
  });
});
