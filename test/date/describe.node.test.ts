import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeDate, type DateWish } from '../../src/date/describe.js';

const wish: DateWish = {
  value: null,
  timeZone: 'UTC',
  dateStyle: undefined,
  timeStyle: undefined,
  relative: false,
};
const at = (iso: string) => Date.parse(iso);

describe('the date in words', () => {
  it('is the whole date of the zone’s day', () => {
    const now = at('2024-05-26T03:00:00Z');
    assert.equal(describeDate(wish, 'en', now)!.text, 'Sunday, May 26, 2024');
    assert.equal(
      describeDate({ ...wish, timeZone: 'America/Los_Angeles' }, 'en', now)!.text,
      'Saturday, May 25, 2024',
    );
    assert.equal(
      describeDate({ ...wish, timeZone: 'America/Los_Angeles' }, 'en', now)!.machine,
      '2024-05-25',
    );
  });

  it('is in the language of the page', () => {
    assert.equal(describeDate(wish, 'nb', at('2024-05-26T12:00:00Z'))!.text, 'søndag 26. mai 2024');
    assert.equal(describeDate(wish, 'ja', at('2024-05-26T12:00:00Z'))!.text, '2024年5月26日日曜日');
  });

  it('looks again at midnight, and each minute where it shows the time of day', () => {
    const now = at('2024-05-26T12:00:20Z');
    const day = describeDate(wish, 'en', now)!;
    assert.deepEqual([day.until, day.daily], [null, true]);
    const time = describeDate({ ...wish, timeStyle: 'short' }, 'en', now)!;
    assert.deepEqual([time.until, time.daily], [at('2024-05-26T12:01:00Z'), true]);
  });

  it('says a calendar date as it is, in every zone', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Niue'])
      assert.deepEqual(describeDate({ ...wish, timeZone, value: '2024-05-26' }, 'en', Date.now()), {
        text: 'Sunday, May 26, 2024',
        machine: '2024-05-26',
        full: null,
        until: null,
        daily: false,
      });
  });

  it('says an instant in the zone wanted', () => {
    const value = '2024-05-26T23:30:00Z';
    const words = describeDate(
      { ...wish, value, timeZone: 'Asia/Tokyo', dateStyle: 'medium', timeStyle: 'short' },
      'en-GB',
      0,
    );
    assert.equal(words!.text, '27 May 2024, 08:30');
  });

  for (const [ago, words, next] of [
    [0, 'now', 1000],
    [30_000, '30 seconds ago', 1000],
    [3 * 3600_000, '3 hours ago', 3600_000],
    [26 * 3600_000, 'yesterday', null],
    [-2 * 86_400_000, 'in 2 days', 86_400_001],
    [400 * 86_400_000, 'last year', null],
  ] as const)
    it(`is "${words}" ${ago / 1000} s after the instant, with the full date beside it`, () => {
      const now = at('2024-05-26T12:00:00Z');
      const value = new Date(now - ago).toISOString();
      const date = describeDate({ ...wish, value, relative: true }, 'en', now)!;
      assert.equal(date.text, words);
      assert.equal(date.until, next === null ? null : now + next);
      assert.equal(date.daily, true);
      assert.equal(date.machine, value);
      assert.match(date.full!, /202[345]$/);
    });

  it('counts the days of its own zone', () => {
    const now = at('2026-11-28T08:00:00Z');
    const text = (timeZone: string) =>
      describeDate({ ...wish, value: '2026-11-26T22:30:00Z', timeZone, relative: true }, 'en', now)!.text;
    assert.equal(text('UTC'), '2 days ago');
    assert.equal(text('Asia/Tokyo'), 'yesterday');
  });

  it('counts calendar dates in days of the zone', () => {
    const now = at('2024-05-26T23:30:00Z');
    const text = (timeZone: string) =>
      describeDate({ ...wish, value: '2024-05-27', timeZone, relative: true }, 'en', now)!.text;
    assert.equal(text('UTC'), 'tomorrow');
    assert.equal(text('Asia/Tokyo'), 'today');
  });

  it('is nothing when the value is no date', () => {
    for (const value of ['next Sunday', '2024-13-45', 'NaN', '2024-05-26T14:30', 'May 26, 2024'])
      assert.equal(describeDate({ ...wish, value }, 'en', 0), null);
  });
});
