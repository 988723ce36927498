import { calendarDate, formatCalendarDate, formatDate, relative, untilNextRelative } from '../core/dates.js';
import { nextMidnight } from '../core/midnight.js';

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
  /** the whole date, where `text` is relative */
  whole: string | null;
  /** epoch ms at which the text may change; `null` for never */
  until: number | null;
}

/** A day in the calendar: the same wherever the reader is. */
const calendarForm = /^\d{4}-\d{2}-\d{2}$/;
/** Without an offset the reader's zone would decide which instant it is. */
const instantForm = /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:?\d{2})$/i;

/** The date in words; `null` when `value` is no date. */
export function describeDate(wish: DateWish, locale: string, now: number): DescribedDate | null {
  const { value, timeZone, dateStyle = 'full', timeStyle } = wish;
  const style = { dateStyle, timeStyle };
  const midnight = () => nextMidnight(now, timeZone);

  if (value === null) {
    const until = timeStyle ? now + 60_000 - (now % 60_000) : midnight();
    const text = formatDate(now, locale, { ...style, timeZone });
    return { text, machine: calendarDate(now, timeZone), whole: null, until };
  }
  const date = Date.parse(value);
  const isDay = calendarForm.test(value);
  if (Number.isNaN(date) || !(isDay || instantForm.test(value))) return null;
  if (isDay) {
    const whole = formatCalendarDate(value, locale, { dateStyle });
    if (!wish.relative) return { text: whole, machine: value, whole: null, until: null };
    const text = relative(date, Date.parse(calendarDate(now, timeZone)), locale, 'day');
    return { text, machine: value, whole, until: midnight() };
  }
  const whole = formatDate(date, locale, { ...style, timeZone });
  if (!wish.relative) return { text: whole, machine: value, whole: null, until: null };
  return {
    text: relative(date, now, locale),
    machine: value,
    whole,
    until: now + untilNextRelative(date, now),
  };
}
