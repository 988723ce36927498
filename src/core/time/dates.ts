/** Dates in words, as Intl writes them. Arithmetic in time zones is date-fns's: see `midnight` and `zones`. */
import { memoize } from '../memoize.js';
import { tryOr } from '../try-or.js';

const formats = memoize(
  (key) => new Intl.DateTimeFormat(...(JSON.parse(key) as [string, Intl.DateTimeFormatOptions])),
);

/** A date in the locale's words. */
export const formatDate = (
  date: Date | number,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string => formats(JSON.stringify([locale, options])).format(date);

/** A date and time in full, for the title of a relative time. Without a zone, in the reader's. */
export const fullDate = (date: Date | number, locale: string, timeZone?: string): string =>
  formatDate(date, locale, { dateStyle: 'full', timeStyle: 'short', timeZone });

/** The calendar date `YYYY-MM-DD` of an instant in a time zone; without a zone, in the reader's. */
export const calendarDate = (date: Date | number, timeZone: string | undefined): string =>
  formatDate(date, 'sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** A calendar date in words. It has no time zone, so it reads the same wherever the reader is. */
export const formatCalendarDate = (
  date: string,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string => formatDate(Date.parse(`${date}T00:00Z`), locale, { ...options, timeZone: 'UTC' });

const zones = memoize((name) => !!tryOr(() => new Intl.DateTimeFormat('en', { timeZone: name })));

/** Whether the runtime knows the IANA name, such as `Europe/Oslo`. */
export const isTimeZone = (name: string | null | undefined): name is string => !!name && zones(name);
