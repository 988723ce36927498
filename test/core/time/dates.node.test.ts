import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  calendarDate,
  formatCalendarDate,
  formatDate,
  fullDate,
  isTimeZone,
} from '../../../src/core/time/dates.js';
import { nextMidnight } from '../../../src/core/time/midnight.js';
import { formatNumber } from '../../../src/core/language/numbers.js';
import { relativeDay, untilNextRelative } from '../../../src/core/time/relative-day.js';
import { ago, relative } from '../../../src/core/time/relative.js';
import { atWallTime } from '../../../src/core/time/zones.js';

const at = (iso: string) => Date.parse(iso);

describe('dates', () => {
  it('are said in the zone and the language', () => {
    const options = { dateStyle: 'full', timeZone: 'Asia/Tokyo' } as const;
    assert.equal(formatDate(at('2024-05-26T16:00Z'), 'en', options), 'Monday, May 27, 2024');
    assert.equal(formatDate(at('2024-05-26T16:00Z'), 'de', options), 'Montag, 27. Mai 2024');
  });

  it('of the calendar are the same everywhere', () => {
    assert.equal(formatCalendarDate('2024-05-26', 'en', { weekday: 'long' }), 'Sunday');
    assert.equal(calendarDate(at('2024-05-26T23:30Z'), 'Europe/Oslo'), '2024-05-27');
    assert.equal(calendarDate(at('2024-05-26T23:30Z'), 'America/Lima'), '2024-05-26');
  });

  it('are told from now in the largest unit that fits', () => {
    const now = at('2024-05-26T12:00Z');
    const cases: [string, string][] = [
      ['2024-05-26T12:00Z', 'now'],
      ['2024-05-26T11:59:01Z', '59 seconds ago'],
      ['2024-05-26T11:01Z', '59 minutes ago'],
      ['2024-05-26T09:00Z', '3 hours ago'],
      ['2024-05-28T12:00Z', 'in 2 days'],
      ['2024-05-18T12:00Z', '1 week ago'],
      ['2024-05-12T12:00Z', '2 weeks ago'],
      ['2024-03-01T12:00Z', '2 months ago'],
      ['2022-05-01T12:00Z', '2 years ago'],
    ];
    for (const [date, words] of cases) assert.equal(relative(at(date), now, 'en', 'UTC'), words);
    assert.equal(relativeDay('2024-05-26', '2024-05-26', 'en'), 'today');
    assert.equal(relativeDay('2024-05-25', '2024-05-26', 'nb'), 'i går');
  });

  it('are told from now by the calendar of the zone, beyond a day', () => {
    const cases: [date: string, now: string, zone: string, words: string][] = [
      ['2026-11-26T09:00Z', '2026-11-28T08:00Z', 'UTC', '2 days ago'],
      ['2026-11-26T22:30Z', '2026-11-28T08:00Z', 'Asia/Tokyo', 'yesterday'],
      ['2026-11-27T07:00Z', '2026-11-28T08:00Z', 'UTC', 'yesterday'],
      ['2026-11-30T01:00Z', '2026-11-28T23:00Z', 'UTC', 'in 2 days'],
      ['2026-10-01T08:00Z', '2026-11-28T08:00Z', 'UTC', 'last month'],
      ['2026-09-30T08:00Z', '2026-11-01T08:00Z', 'UTC', '2 months ago'],
      ['2025-11-30T08:00Z', '2026-11-01T08:00Z', 'UTC', 'last year'],
      ['2024-12-20T08:00Z', '2026-01-01T08:00Z', 'UTC', '2 years ago'],
      // the day on which the clocks go back has 25 hours
      ['2026-10-24T22:10Z', '2026-10-25T22:30Z', 'Europe/Oslo', '24 hours ago'],
      ['2026-10-24T21:50Z', '2026-10-25T22:30Z', 'Europe/Oslo', 'yesterday'],
    ];
    const device = process.env.TZ;
    for (const [date, now, zone, words] of cases) {
      assert.equal(relative(at(date), at(now), 'en', zone), words, `${date} at ${now} in ${zone}`);
      // without a zone, by the calendar of the reader
      process.env.TZ = zone;
      assert.equal(relative(at(date), at(now), 'en'), words, `${date} at ${now}, read in ${zone}`);
    }
    if (device === undefined) delete process.env.TZ;
    else process.env.TZ = device;
  });

  it('of the past are never ahead, however slow the device’s clock is', () => {
    const now = at('2026-11-28T08:00Z');
    assert.equal(ago(now + 59 * 60_000, now, 'en'), 'now');
    assert.equal(ago(now - 59 * 60_000, now, 'en'), '59 minutes ago');
  });

  it('are said in full in the zone', () => {
    assert.equal(
      fullDate(at('2024-05-26T16:00Z'), 'en', 'Asia/Tokyo').replace('\u202f', ' '),
      'Monday, May 27, 2024 at 1:00 AM',
    );
  });

  it('say when those words may change', () => {
    const now = at('2024-05-26T12:00:20Z');
    assert.equal(untilNextRelative(now - 5000, now), 1000);
    assert.equal(untilNextRelative(now - 3 * 86_400_000, now), Infinity, 'only at midnight');
    for (const ahead of [-125_000, -7_500_000, -3600_000, 90_000, 60_000, 5_400_000, 3600_000, 90_000_000]) {
      const words = (later: number) => relative(now + ahead, now + later, 'en', 'UTC');
      const until = untilNextRelative(now + ahead, now);
      assert.equal(words(until - 1), words(0), `${ahead} ms`);
      assert.notEqual(words(until), words(0), `${ahead} ms`);
    }
  });

  it('turn over at midnight in the zone, clock changes and half-hours included', () => {
    const cases: [string, string, string][] = [
      ['2024-05-26T12:00Z', 'UTC', '2024-05-27T00:00Z'],
      ['2024-05-26T12:00Z', 'Asia/Kolkata', '2024-05-26T18:30Z'],
      ['2024-03-31T00:30Z', 'Europe/Oslo', '2024-03-31T22:00Z'],
      ['2024-10-27T00:30Z', 'Europe/Oslo', '2024-10-27T23:00Z'],
      // in Beirut the clocks go forward at midnight: the day starts at 1 o'clock
      ['2024-03-30T12:00Z', 'Asia/Beirut', '2024-03-30T22:00Z'],
      ['2025-04-24T12:00Z', 'Africa/Cairo', '2025-04-24T22:00Z'],
      ['2024-05-26T13:00Z', 'Pacific/Auckland', '2024-05-27T12:00Z'],
      // and in Havana they go back to midnight: the day starts once
      ['2026-11-01T03:30Z', 'America/Havana', '2026-11-01T04:00Z'],
      ['2026-11-01T04:30Z', 'America/Havana', '2026-11-02T05:00Z'],
    ];
    for (const [now, zone, midnight] of cases) assert.equal(nextMidnight(at(now), zone), at(midnight));
  });

  it('know the time zones', () => {
    assert.deepEqual(['Europe/Oslo', '+02:00', 'Mars/Olympus', '', null].map(isTimeZone), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('on a wall clock are instants', () => {
    assert.equal(at(atWallTime('2024-07-01T12:00', 'Europe/Oslo')), at('2024-07-01T10:00Z'));
    assert.equal(at(atWallTime('2024-01-01T12:00', 'Europe/Oslo')), at('2024-01-01T11:00Z'));
  });
});

describe('numbers', () => {
  it('have a real minus sign', () => {
    assert.equal(formatNumber(-3, 'en'), '\u22123');
    assert.equal(formatNumber(-3.5, 'de'), '\u22123,5');
    assert.equal(formatNumber(-3, 'nb'), '\u22123');
    assert.equal(formatNumber(-3, 'en', { style: 'unit', unit: 'celsius' }), '\u22123°C');
    assert.doesNotMatch(formatNumber(-3, 'he'), /-/);
  });
});
