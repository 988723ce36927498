/** Days made of a forecast's steps, for providers that have none. */
import { calendarDate } from '../../core/time/dates.js';
import { atWallTime } from '../../core/time/zones.js';
import { conditions, type Condition, type Day } from '../model.js';
import { hundredths, type Spot } from './build.js';
import { sunTimes } from './sun.js';

export interface Step {
  /** the temperature's instant, epoch ms */
  time: number;
  temperature: number | null;
  /** the period that everything below is about, epoch ms; none when both are equal */
  from: number;
  to: number;
  high: number | null;
  low: number | null;
  condition: Condition;
  precipitation: number | null;
  precipitationProbability: number | null;
  uvIndex: number | null;
}

const middle = ({ from, to }: Step) => (from + to) / 2;
const known = (values: (number | null)[]) => values.filter((value) => value !== null);
const highest = (values: (number | null)[]) => (known(values).length ? Math.max(...known(values)) : null);
const lowest = (values: (number | null)[]) => (known(values).length ? Math.min(...known(values)) : null);
const total = (values: (number | null)[]) =>
  known(values).length ? hundredths(known(values).reduce((sum, value) => sum + value, 0)) : null;

/** Conditions stand in the order of their weight, so this is the lightest one of the day's worst quarter. */
function prevailing(steps: Step[]): Condition {
  const hours = steps
    .filter((step) => step.condition !== 'unknown')
    .flatMap((step) => Array<Condition>(Math.round((step.to - step.from) / 3_600_000)).fill(step.condition))
    .sort((a, b) => conditions.indexOf(a) - conditions.indexOf(b));
  return hours[Math.floor(hours.length * 0.75)] ?? 'unknown';
}

/**
 * The calendar days in a zone, from `today` on. A step belongs to the day of its middle. Of a day that has begun, or
 * that the forecast does not reach the end of, only the rest is known: precipitation, probability and condition tell
 * of that rest; the high is `null` unless 12 to 18 o'clock is covered, the low unless 6 to 18 o'clock is.
 */
export function daysOf(steps: Step[], zone: string, today: string, spot: Spot): Day[] {
  const periods = Map.groupBy(
    steps.filter((step) => step.to > step.from),
    (step) => calendarDate(middle(step), zone),
  );
  const instants = Map.groupBy(steps, (step) => calendarDate(step.time, zone));
  const dates = [...periods.keys()].filter((date) => date >= today).sort();
  return dates.map((date) => {
    const own = periods.get(date)!;
    const at = (hour: string) => Date.parse(atWallTime(`${date}T${hour}:00`, zone));
    const from = Math.min(...own.map((step) => step.from));
    const toEvening = Math.max(...own.map((step) => step.to)) >= at('18');
    const points = (instants.get(date) ?? []).map((step) => step.temperature);
    const daylight = own.filter((step) => middle(step) >= at('06') && middle(step) < at('18'));
    return {
      date,
      condition: prevailing(daylight.length ? daylight : own),
      high: toEvening && from <= at('12') ? highest([...points, ...own.map((step) => step.high)]) : null,
      low: toEvening && from <= at('06') ? lowest([...points, ...own.map((step) => step.low)]) : null,
      precipitation: total(own.map((step) => step.precipitation)),
      precipitationProbability: highest(own.map((step) => step.precipitationProbability)),
      uvIndex: highest(own.map((step) => step.uvIndex)),
      ...sunTimes(at('12'), spot),
    };
  });
}
