/**
 * What is known of the day that has begun. MET Norway's answers begin at the current hour, so that from noon on they
 * have neither a high nor a low for today: the answers before had, and are remembered.
 */
import { calendarDate } from 'inlay/internal/core/time/dates';
import type { Day, Weather } from 'inlay/weather/model';

const known = (values: (number | null)[]) => values.filter((value) => value !== null);

/** The temperatures of a day that an answer still has: the present one and the coming hours'. */
function temperaturesOf({ current, hourly }: Weather, date: string, zone: string): (number | null)[] {
  const hours = hourly.filter(({ time }) => calendarDate(Date.parse(time), zone) === date);
  const isToday = current.time !== null && calendarDate(Date.parse(current.time), zone) === date;
  return [isToday ? current.temperature : null, ...hours.map(({ temperature }) => temperature)];
}

/** The new answer, with what an earlier one knew of a day's high and low where it knows neither any more. */
export function withDaySoFar(next: Weather, before: Weather | null, zone: string): Weather {
  if (!before || before.sample) return next;
  const filled = (day: Day): Day => {
    const earlier = before.daily.find(({ date }) => date === day.date);
    if (!earlier || (day.high !== null && day.low !== null)) return day;
    const left = temperaturesOf(next, day.date, zone);
    // an end that was never known stays unknown: the remaining hours are not the whole day
    const end = (own: number | null, from: number | null, most: (...values: number[]) => number) =>
      own ?? (from === null ? null : most(from, ...known(left)));
    return {
      ...day,
      high: end(day.high, earlier.high, Math.max),
      low: end(day.low, earlier.low, Math.min),
    };
  };
  return { ...next, daily: next.daily.map(filled) };
}
