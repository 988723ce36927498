import { locale } from '../i18n/index.js';

// made once: to make one takes longer than to format a hundred dates
const dayAndTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const dayAlone = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });

/** What is no date is shown as it is. */
function write(format: Intl.DateTimeFormat, at: string | number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : format.format(date);
}

/** A date and the time of day, without seconds. */
export const dateTime = (at: string | number): string => write(dayAndTime, at);

export const day = (at: string | number): string => write(dayAlone, at);

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How long ago, within a week; before that the date. */
export function ago(at: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1000);
  if (seconds >= 7 * 86_400) return day(at);
  const [unit, length] = units.find(([, least]) => seconds >= least) ?? units.at(-1)!;
  // seconds are gone while they are read
  return relative.format(unit === 'second' ? 0 : -Math.floor(seconds / length), unit);
}
