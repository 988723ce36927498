import { addHours } from 'date-fns/addHours';
import { calendarDate } from './dates.js';

/**
 * The instant at which the next day starts in a time zone, found by halving: Intl knows every zone's rules, so clock
 * changes at midnight are right without a copy of them in the page.
 */
export function nextMidnight(now: Date | number, timeZone: string): number {
  const today = calendarDate(now, timeZone);
  let before = Number(now);
  let after = addHours(now, 26).getTime();
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (calendarDate(middle, timeZone) === today) before = middle;
    else after = middle;
  }
  return after;
}
