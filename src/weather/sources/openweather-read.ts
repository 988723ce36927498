/** Parsing shared by OpenWeather's products. */
import { fields, list, number, text, type Fields } from '../../core/parse/check.js';
import type { Attribution, Condition } from '../model.js';
import { iso } from './build.js';

export const attribution: Attribution[] = [
  { text: 'Weather data provided by OpenWeather', url: 'https://openweathermap.org/' },
];

const exact: Record<number, Condition> = {
  500: 'light-rain',
  501: 'rain',
  502: 'heavy-rain',
  503: 'heavy-rain',
  504: 'heavy-rain',
  511: 'freezing-rain',
  600: 'light-snow',
  601: 'snow',
  602: 'heavy-snow',
  620: 'snow-showers',
  621: 'snow-showers',
  622: 'snow-showers',
  701: 'fog',
  741: 'fog',
  771: 'severe',
  781: 'severe',
  800: 'clear',
  801: 'mostly-clear',
  802: 'partly-cloudy',
  803: 'mostly-cloudy',
  804: 'overcast',
};

/** A condition id's family, where the id itself is not listed. */
const families: Record<number, Condition> = {
  2: 'thunderstorm',
  3: 'drizzle',
  5: 'showers',
  6: 'sleet',
  7: 'haze',
};

const first = (entry: Fields) => fields(list(entry.weather)[0]);

export function conditionOf(entry: Fields): Condition {
  const id = number(first(entry).id) ?? 0;
  return exact[id] ?? families[Math.floor(id / 100)] ?? 'unknown';
}

/** The icon's last letter says day or night, by the sun. */
export function isDayOf(entry: Fields): boolean | null {
  const last = text(first(entry).icon)?.at(-1);
  return last === 'd' ? true : last === 'n' ? false : null;
}

/** Unix seconds as ISO 8601. */
export const timeOf = (value: unknown): string | null => {
  const seconds = number(value);
  return iso(seconds === null ? null : seconds * 1000);
};

/** Sunrise and sunset; in polar day and night they are left out, 0, or the same. */
export function sunOf({ sunrise, sunset }: Fields): { sunrise: string | null; sunset: string | null } {
  const polar = sunrise === sunset || !sunrise || !sunset;
  return { sunrise: polar ? null : timeOf(sunrise), sunset: polar ? null : timeOf(sunset) };
}

/** A probability of 0–1 as %. */
export const percent = (value: unknown): number | null => {
  const part = number(value);
  return part === null ? null : Math.round(part * 100);
};

/** Rain and snow together, mm; `null` when neither is given. */
export const fallen = (rain: unknown, snow: unknown): number | null => {
  const [a, b] = [number(rain), number(snow)];
  return a === null && b === null ? null : (a ?? 0) + (b ?? 0);
};

/** OpenWeather renews its data every ten minutes and sends no expiry. */
export const expiresAt = (clock: number): string | null => iso(clock + 600_000);
