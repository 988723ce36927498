/** Wind, pressure, rain and shares in words. */
import { formatNumber, tidy } from '../../core/language/numbers.js';
import type { PrecipitationUnit, PressureUnit, WindUnit } from './units.js';
import { unitName } from './unit-names.js';

/** Per m/s: 3.6 km/h; 1 mile = 1,609.344 m and 1 nautical mile = 1,852 m by definition. */
const winds: Record<WindUnit, readonly [factor: number, unit: string | null]> = {
  'm/s': [1, 'meter-per-second'],
  'km/h': [3.6, 'kilometer-per-hour'],
  mph: [3600 / 1609.344, 'mile-per-hour'],
  kn: [3600 / 1852, null],
};

/** Per hPa: the conventional inch and millimetre of mercury. */
const pressures: Record<PressureUnit, readonly [factor: number, digits: number]> = {
  hPa: [1, 0],
  mbar: [1, 0],
  inHg: [1 / 33.8639, 2],
  mmHg: [1 / 1.333224, 0],
};

const withUnit = (number: string, unit: Parameters<typeof unitName>[0], locale: string): string =>
  tidy(`${number}\u00a0${unitName(unit, locale)}`);

/** m/s in the reader's unit. */
export function sayWind(speed: number, unit: WindUnit, locale: string): string {
  const [factor, name] = winds[unit];
  const maximumFractionDigits = 0;
  return name
    ? formatNumber(speed * factor, locale, { style: 'unit', unit: name, maximumFractionDigits })
    : withUnit(formatNumber(speed * factor, locale, { maximumFractionDigits }), 'kn', locale);
}

/** hPa in the reader's unit; Intl knows none of them. */
export function sayPressure(pressure: number, unit: PressureUnit, locale: string): string {
  const [factor, digits] = pressures[unit];
  const options = { maximumFractionDigits: digits, minimumFractionDigits: digits };
  return withUnit(formatNumber(pressure * factor, locale, options), unit, locale);
}

/** mm in the reader's unit. */
export const sayPrecipitation = (amount: number, unit: PrecipitationUnit, locale: string): string =>
  unit === 'mm'
    ? formatNumber(amount, locale, { style: 'unit', unit: 'millimeter', maximumFractionDigits: 1 })
    : formatNumber(amount / 25.4, locale, { style: 'unit', unit: 'inch', maximumFractionDigits: 2 });

/** A share of 100. */
export const sayPercent = (percent: number, locale: string): string =>
  formatNumber(percent / 100, locale, { style: 'percent', maximumFractionDigits: 0 });

/** m, as the metric or the American world says how far one sees. */
export function sayDistance(metres: number, wind: WindUnit, locale: string): string {
  const [length, unit] = wind === 'mph' ? [metres / 1609.344, 'mile'] : [metres / 1000, 'kilometer'];
  return formatNumber(length, locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: length < 10 ? 1 : 0,
  });
}

/** Gusts are worth a cell when they are 13 km/h above the wind (weather.gov#876). */
export const gustsMatter = (speed: number | null, gust: number | null): gust is number =>
  speed !== null && gust !== null && (gust - speed) * 3.6 >= 13;
