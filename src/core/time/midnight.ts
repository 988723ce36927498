/** Apart from `dates`, so that few pages carry the weight of `@date-fns/tz`. */
import { tz } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { startOfDay } from 'date-fns/startOfDay';

/** The instant (epoch ms) at which the next day starts in a time zone, where the clocks may change at midnight. */
export function nextMidnight(now: Date | number, timeZone: string): number {
  const zone = { in: tz(timeZone) };
  return startOfDay(addDays(startOfDay(now, zone), 1, zone), zone).getTime();
}

/** The calendar date `YYYY-MM-DD` before another one. */
export const dayBefore = (date: string): string =>
  addDays(new Date(`${date}T00:00Z`), -1, { in: tz('UTC') })
    .toISOString()
    .slice(0, 10);
