import { calendarDate, formatCalendarDate, formatDate } from '../core/time/dates.js';
import { relativeDay, untilNextRelative } from '../core/time/relative-day.js';
import { relative } from '../core/time/relative.js';

export interface DateWish {
  /** `2024-05-26` or an instant; `null` means now */
  value: string | null;
  /** IANA name */
  timeZone: string;
  dateStyle: DateLength | undefined;
  timeStyle: DateLength | undefined;
  relative: boolean;
}

export type DateLength = (typeof dateLengths)[number];
export const dateLengths = ['full', 'long', 'medium', 'short'] as const;

export interface DescribedDate {
  text: string;
  /** for the `datetime` attribute */
  machine: string;
  /** the full date, where `text` is relative */
  full: string | null;
  /** epoch ms at which the text may change; `null` for never, or not before midnight */
  until: number | null;
  /** whether the text also changes at midnight in the zone */
  daily: boolean;
}

/** A day in the calendar: the same wherever the reader is. */
const calendarForm = /^\d{4}-\d{2}-\d{2}$/;
/** Without an offset the reader's zone would decide which instant it is. */
const instantForm = /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:?\d{2})$/i;

/** The date in words; `null` when `value` is no date. */
export function describeDate(wish: DateWish, locale: string, now: number): DescribedDate | null {
  const { value, timeZone, dateStyle = 'full', timeStyle } = wish;
  const style = { dateStyle, timeStyle };
  const today = calendarDate(now, timeZone);

  if (value === null) {
    const until = timeStyle ? now + 60_000 - (now % 60_000) : null;
    const text = formatDate(now, locale, { ...style, timeZone });
    return { text, machine: today, full: null, until, daily: true };
  }
  const date = Date.parse(value);
  const isDay = calendarForm.test(value);
  if (Number.isNaN(date) || !(isDay || instantForm.test(value))) return null;

  const full = isDay
    ? formatCalendarDate(value, locale, { dateStyle })
    : formatDate(date, locale, { ...style, timeZone });
  if (!wish.relative) return { text: full, machine: value, full: null, until: null, daily: false };
  if (isDay)
    return { text: relativeDay(value, today, locale), machine: value, full, until: null, daily: true };
  const wait = untilNextRelative(date, now);
  return {
    text: relative(date, now, locale, timeZone),
    machine: value,
    full,
    until: wait === Infinity ? null : now + wait,
    daily: true,
  };
}
