import { formatDate } from '../../core/time/dates.js';
import type { View } from '../view.js';

/** A time of day at the place, or `null` where its zone is unknown. */
export const timeOfDay = ({ zone, locale }: View, instant: string | null | undefined): string | null =>
  instant && zone ? formatDate(Date.parse(instant), locale, { timeStyle: 'short', timeZone: zone }) : null;

/** For the axis of the hours, as short as it can be: "3 PM", "15", and "15:45" where hours begin at a quarter. */
export function hourOfDay(view: View, instant: string): string | null {
  const { zone, locale } = view;
  const time = timeOfDay(view, instant);
  if (!zone || !time) return null;
  const date = Date.parse(instant);
  if (formatDate(date, 'en', { minute: 'numeric', timeZone: zone }) !== '0') return time;
  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  // "15 Uhr" and "15 h" say nothing that "15" in a row of hours does not
  return hour12 ? formatDate(date, locale, { hour: 'numeric', timeZone: zone }) : time.split(/\P{Nd}/u)[0]!;
}
