/**
 * Times as distances from now: "3 hours ago", "yesterday", "last month". Up to a day the hours count; beyond it the
 * calendar of the time zone does, because 47 hours ago is the day before yesterday.
 */
import { isPlain, relativeInEnglish } from '../language/english.js';
import { tidy } from '../language/numbers.js';
import { calendarDate } from './dates.js';
import { memoize } from '../memoize.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const words = memoize((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
/** "1 week ago": what "last week" means depends on the day a week starts on. */
const weeks = memoize((locale) => new Intl.RelativeTimeFormat(locale));

const format = (value: number, unit: Intl.RelativeTimeFormatUnitSingular, locale: string): string =>
  isPlain(Math.abs(value), locale)
    ? relativeInEnglish(value, unit)
    : tidy((unit === 'week' ? weeks : words)(locale).format(value, unit));

/**
 * An instant's calendar day, as the start of that day in UTC (epoch ms), where every day has 24 hours: of the zone, or
 * else of the reader.
 */
function dayOf(instant: Date | number, timeZone: string | undefined): number {
  if (timeZone) return Date.parse(calendarDate(instant, timeZone));
  const date = new Date(instant);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

/** The distance between two days in UTC; a long list has few different ones, and each takes a while to work out. */
export const daysApart = memoize((key) => {
  const [to, from, locale] = JSON.parse(key) as [number, number, string];
  const [there, here] = [new Date(to), new Date(from)];
  const days = (to - from) / day;
  const years = there.getUTCFullYear() - here.getUTCFullYear();
  const months = 12 * years + there.getUTCMonth() - here.getUTCMonth();
  if (Math.abs(days) < 7) return format(days, 'day', locale);
  if (Math.abs(days) < 31) return format(Math.trunc(days / 7), 'week', locale);
  if (Math.abs(months) < 12) return format(months, 'month', locale);
  return format(years, 'year', locale);
});

/** The distance between two instants. Its days are those of the zone; without one, those of the reader. */
export function relative(date: Date | number, now: Date | number, locale: string, timeZone?: string): string {
  const ahead = Number(date) - Number(now);
  const far = Math.abs(ahead);
  if (far >= day) {
    const [there, here] = [dayOf(date, timeZone), dayOf(now, timeZone)];
    // a day on which the clocks go back has 25 hours
    if (there !== here) return daysApart(JSON.stringify([there, here, locale]));
  }
  const [unit, length] =
    far < minute
      ? (['second', 1000] as const)
      : far < hour
        ? (['minute', minute] as const)
        : (['hour', hour] as const);
  return format(Math.trunc(ahead / length), unit, locale);
}

/** `relative` for what cannot lie ahead, such as the time of an update: a device clock that is slow makes it "now". */
export const ago = (date: Date | number, now: Date | number, locale: string, timeZone?: string): string =>
  relative(Math.min(Number(date), Number(now)), now, locale, timeZone);
