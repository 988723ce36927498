import { locale } from '../i18n/index.js';

/** A date and the time of day, without seconds. */
export const dateTime = (at: string | number): string =>
  new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });

export const day = (at: string | number): string =>
  new Date(at).toLocaleDateString(locale, { dateStyle: 'medium' });

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });

/** How long ago, within a week; before that the date. */
export function ago(at: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1000);
  if (seconds >= 7 * 86_400) return day(at);
  const [unit, length] = units.find(([, least]) => seconds >= least) ?? units.at(-1)!;
  // seconds are gone while they are read
  return relative.format(unit === 'second' ? 0 : -Math.floor(seconds / length), unit);
}
