/** Dates: date-fns does the arithmetic, Intl says the words. The only importer of date-fns. */
import { TZDate, tz } from '@date-fns/tz';
import { addDays, differenceInSeconds, intlFormatDistance, startOfDay } from 'date-fns';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date in the locale's words. Formats are kept: making one costs a hundred times as much as using it. */
export function formatDate(date: Date | number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format.format(date);
}

/** The calendar date `YYYY-MM-DD` that an instant has in a time zone. */
export const calendarDate = (date: Date | number, timeZone: string | undefined): string =>
  formatDate(date, 'en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** A calendar date in words. A calendar date has no time zone, so it is said as it is, wherever the reader is. */
export const formatCalendarDate = (date: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  formatDate(Date.parse(`${date}T00:00Z`), locale, { ...options, timeZone: 'UTC' });

/** "3 hours ago", "in 2 days", in the locale's words. */
export const relative = (date: Date | number, now: Date | number, locale: string): string =>
  intlFormatDistance(date, now, { locale, numeric: 'auto' });

/** Milliseconds until `relative` may say something else. */
export function untilNextRelative(date: Date | number, now: number): number {
  const seconds = Math.abs(differenceInSeconds(date, now));
  return seconds < 60 ? 1000 : seconds < 3600 ? 60_000 - (now % 60_000) : 3_600_000 - (now % 3_600_000);
}

/** The instant at which the next day starts in a time zone, daylight-saving changes included. */
export const nextMidnight = (now: Date | number, timeZone: string): number => {
  const here = { in: tz(timeZone) };
  return startOfDay(addDays(now, 1, here), here).getTime();
};

/** The instant at which a zone's clocks show `YYYY-MM-DDThh:mm`, as ISO 8601 with offset. */
export function atWallTime(words: string, timeZone: string): string {
  const [year, month, day, hour, minute] = words.split(/\D/).map(Number);
  return new TZDate(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, timeZone).toISOString();
}

/** Whether the runtime knows the IANA name, such as `Europe/Oslo`. */
export function isTimeZone(name: string | null | undefined): name is string {
  try {
    return !!name && !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}
