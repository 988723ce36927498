/** Helpers with which the providers' sources build a model. */
import { isTimeZone } from '../../core/time/dates.js';
import { InlayError } from '../../core/error.js';
import type { Current, Place } from '../model.js';
import type { WeatherQuery } from '../source.js';

/** Hours of forecast that a model holds: a day with both its ends, and one more for an answer that is an hour old. */
export const maxHours = 26;

export const unknownCurrent: Current = {
  time: null,
  condition: 'unknown',
  isDay: null,
  temperature: null,
  feelsLike: null,
  humidity: null,
  cloudCover: null,
  pressure: null,
  visibility: null,
  dewPoint: null,
  uvIndex: null,
  airQuality: null,
  pollen: null,
  precipitation: null,
  wind: { speed: null, gust: null, direction: null },
};

export interface Spot {
  latitude: number;
  longitude: number;
}

/** The coordinates with at most four decimals: providers refuse or redirect finer ones, and 11 m are enough. */
export function spotOf({ latitude, longitude }: WeatherQuery): Spot {
  if (latitude === null || longitude === null)
    throw new InlayError('unsupported', 'This source has no first place. Write latitude and longitude.');
  return { latitude: Math.round(latitude * 1e4) / 1e4, longitude: Math.round(longitude * 1e4) / 1e4 };
}

/** The author's name for the place goes before the provider's, the provider's time zone before the author's. */
export const placeOf = (query: WeatherQuery, found: Partial<Place> = {}): Place => ({
  name: query.place ?? found.name ?? null,
  latitude: query.latitude,
  longitude: query.longitude,
  timeZone: found.timeZone ?? askedZone(query),
});

/** The time zone that the page's author gave, if the runtime knows it. */
export const askedZone = ({ timeZone }: WeatherQuery): string | null =>
  isTimeZone(timeZone) ? timeZone : null;

/**
 * A zone for an offset in seconds east of Greenwich. Whole hours have an IANA name (whose sign is reversed, after
 * POSIX); the others are written as an offset.
 */
export function offsetZone(seconds: number): string {
  const hours = seconds / 3600;
  if (hours === 0) return 'Etc/GMT';
  if (Number.isInteger(hours)) return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
  const minutes = Math.round(Math.abs(seconds) / 60);
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** Epoch milliseconds as ISO 8601 in UTC; what no Date can hold is unknown. */
export const iso = (ms: number | null): string | null =>
  ms === null || Number.isNaN(new Date(ms).getTime()) ? null : new Date(ms).toISOString().replace('.000', '');

/**
 * The present for an answer that spans `first` to `last` (epoch ms). A clock that lies outside is wrong, since
 * providers answer from about now on: then the answer's start is the present.
 */
export const presentIn = (first: number, last: number, now: number): number =>
  now >= first && now <= last ? now : first;

/** Until when an answer is fresh (RFC 9111, 5.3: `max-age` goes before `Expires`). */
export function expiry(headers: Headers, now: number): string | null {
  const age = /max-age=(\d+)/.exec(headers.get('Cache-Control') ?? '')?.[1];
  if (age !== undefined) return iso(now + Number(age) * 1000);
  const date = headers.get('Expires') ?? '';
  return date.endsWith('GMT') ? iso(Date.parse(date)) : null;
}

/** Without the noise of binary fractions: hundredths. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100;
