/** The dialect of Open-Meteo: blocks of columns with declared units, and times on the place's clock or in unix seconds. */
import { fields, list, must, number, text, type Fields } from '../../core/parse/check.js';
import { calendarDate } from '../../core/time/dates.js';
import { atWallTime } from '../../core/time/zones.js';
import { hundredths, iso } from './build.js';

/** From the units that an answer may declare to the model's: °C, m/s, mm, hPa, m, %. */
const scales: Record<string, (value: number) => number> = {
  '°C': (value) => value,
  '°F': (value) => ((value - 32) * 5) / 9,
  'm/s': (value) => value,
  'km/h': (value) => value / 3.6,
  'mp/h': (value) => value * 0.44704,
  mph: (value) => value * 0.44704,
  kn: (value) => (value * 1852) / 3600,
  mm: (value) => value,
  cm: (value) => value * 10,
  inch: (value) => value * 25.4,
  hPa: (value) => value,
  m: (value) => value,
  km: (value) => value * 1000,
  ft: (value) => value * 0.3048,
  '%': (value) => value,
  '°': (value) => value,
  'μg/m³': (value) => value,
  'grains/m³': (value) => value,
  EAQI: (value) => value,
};

/** One time's values. */
export interface Row {
  value(name: string): unknown;
  /** a quantity in the model's unit; `null` when there is none. Throws a `format` error for an unknown unit. */
  metric(name: string): number | null;
}

/** A block of single values as one of columns. */
export const columns = (block: unknown): Fields =>
  Object.fromEntries(Object.entries(fields(block)).map(([name, value]) => [name, [value]]));

/** The rows of a block such as "hourly", whose units stand in "hourly_units". What declares none is as it was asked for. */
export function rowsOf(body: Fields, block: string): Row[] {
  const found = fields(body[block]);
  const units = fields(body[`${block}_units`]);
  return list(found.time).map((_, index): Row => {
    const value = (name: string) => list(found[name])[index];
    const metric = (name: string) => {
      const amount = number(value(name));
      const unit = text(units[name]);
      if (amount === null || unit === null) return amount;
      const scale = Object.hasOwn(scales, unit) && scales[unit];
      must(scale, `a forecast whose units are known: "${name}" is in "${unit}"`);
      return hundredths(scale(amount));
    };
    return { value, metric };
  });
}

/**
 * Reads times. Wall times have one offset, today's, for the whole answer even where the clocks change within it (the
 * zone alone would be an hour off there); without it the zone says. Unix seconds are instants.
 */
export function timesOf(timeZone: string | null, offset: number | null) {
  const instant = (value: unknown): string | null => {
    const seconds = number(value);
    if (seconds !== null) return seconds > 0 ? iso(seconds * 1000) : null;
    const words = text(value);
    const utc = Date.parse(`${words}Z`);
    if (!words || Number.isNaN(utc)) return null;
    return offset === null ? atWallTime(words, timeZone ?? 'UTC') : iso(utc - offset * 1000);
  };
  /** The time on the place's clock, `YYYY-MM-DDThh:mm`. */
  const wall = (value: unknown): string | null => {
    const seconds = number(value);
    if (seconds === null) return text(value);
    if (offset !== null) return iso((seconds + offset) * 1000)?.slice(0, 16) ?? null;
    return timeZone && `${calendarDate(seconds * 1000, timeZone)}T`;
  };
  return {
    instant,
    /** The calendar date at the place. */
    date: (value: unknown): string | null => /^\d{4}-\d\d-\d\d/.exec(wall(value) ?? '')?.[0] ?? null,
    isMidnight: (value: unknown): boolean => !!wall(value)?.endsWith('T00:00'),
  };
}
