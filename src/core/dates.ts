/** Dates in words, which Intl says; for arithmetic with a calendar see `midnight` and `zones`, the importers of date-fns. */
import { memoize } from './memoize.js';
import { tryOr } from './try-or.js';

const formats = memoize(
  (key) => new Intl.DateTimeFormat(...(JSON.parse(key) as [string, Intl.DateTimeFormatOptions])),
);

/** A date in the locale's words. */
export const formatDate = (
  date: Date | number,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string => formats(JSON.stringify([locale, options])).format(date);

/** The calendar date `YYYY-MM-DD` that an instant has in a time zone. */
export const calendarDate = (date: Date | number, timeZone: string | undefined): string =>
  formatDate(date, 'sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** A calendar date in words. A calendar date has no time zone, so it is said as it is, wherever the reader is. */
export const formatCalendarDate = (
  date: string,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string => formatDate(Date.parse(`${date}T00:00Z`), locale, { ...options, timeZone: 'UTC' });

/** Seconds in each unit; a month and a year are the Gregorian calendar's means. */
const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

const relatives = memoize((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** "3 hours ago", "in 2 days", in the locale's words and the largest unit that fits, down to the smallest wanted. */
export function relative(
  date: Date | number,
  now: Date | number,
  locale: string,
  smallest: 'second' | 'day' = 'second',
): string {
  const seconds = (Number(date) - Number(now)) / 1000;
  const [unit, length] = units.find(([name, size]) => Math.abs(seconds) >= size || name === smallest)!;
  return relatives(locale).format(Math.trunc(seconds / length), unit);
}

/** Milliseconds until `relative` may say something else. */
export function untilNextRelative(date: Date | number, now: number): number {
  const ahead = Number(date) - now;
  const far = Math.abs(ahead);
  const step = far < 60_000 ? 1000 : far < 3_600_000 ? 60_000 : 3_600_000;
  return ahead > 0 ? (far % step) + 1 : step - (far % step);
}

const zones = memoize((name) => !!tryOr(() => new Intl.DateTimeFormat('en', { timeZone: name })));

/** Whether the runtime knows the IANA name, such as `Europe/Oslo`. */
export const isTimeZone = (name: string | null | undefined): name is string => !!name && zones(name);
