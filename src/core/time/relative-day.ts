/** Distances that only dates have, apart from `relative`, which most widgets need. */
import { day, daysApart, hour, minute } from './relative.js';

/** The distance between two calendar dates `YYYY-MM-DD`: "today", "tomorrow", "2 weeks ago", "last year". */
export const relativeDay = (date: string, today: string, locale: string): string =>
  daysApart(JSON.stringify([Date.parse(date), Date.parse(today), locale]));

/** Milliseconds until `relative` may read differently, if midnight does not come first. */
export function untilNextRelative(date: Date | number, now: number): number {
  const ahead = Number(date) - now;
  const far = Math.abs(ahead);
  if (far >= day) return ahead > 0 ? ahead - day + 1 : Infinity;
  const step = far < minute ? 1000 : far < hour ? minute : hour;
  return ahead > 0 ? (far % step) + 1 : step - (far % step);
}
