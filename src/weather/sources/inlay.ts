import { fields, flag, instant, list, must, number, oneOf, text } from '../../core/parse/check.js';
import { isTimeZone } from '../../core/time/dates.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import { endpointUrl, safeUrl } from '../../core/parse/urls.js';
import { conditions, severities, type Weather } from '../model.js';
import type { WeatherQuery, WeatherSource } from '../source.js';

type Readers = Record<string, (value: unknown) => unknown>;
type Read<S extends Readers> = { [K in keyof S]: ReturnType<S[K]> };

const shape =
  <S extends Readers>(readers: S) =>
  (value: unknown) => {
    const from = fields(value);
    return Object.fromEntries(
      Object.entries(readers).map(([name, read]) => [name, read(from[name])]),
    ) as Read<S>;
  };

/** The entries of a list; those without `key`, which then mean nothing, are left out. */
const each =
  <S extends Readers, K extends keyof S>(readers: S, key: K) =>
  (value: unknown) =>
    list(value)
      .map(shape(readers))
      .filter((entry) => entry[key] !== null) as (Read<S> & { [_ in K]: NonNullable<ReturnType<S[K]>> })[];

const date = (value: unknown) => (/^\d{4}-\d\d-\d\d$/.test(String(value)) ? instant(value) : null);
const zone = (value: unknown) => (isTimeZone(text(value)) ? text(value) : null);
const link = (value: unknown) => safeUrl(text(value));
const isTrue = (value: unknown) => value === true;
const condition = (value: unknown) => oneOf(value, conditions) ?? 'unknown';

/** The fields that hours and days share. */
const outlook = { condition, precipitation: number, precipitationProbability: number };

const place = { name: text, latitude: number, longitude: number, timeZone: zone };
const places = each(place, 'name');

const weather = shape({
  place: shape(place),
  current: shape({
    time: instant,
    condition,
    isDay: flag,
    temperature: number,
    feelsLike: number,
    humidity: number,
    cloudCover: number,
    pressure: number,
    visibility: number,
    dewPoint: number,
    uvIndex: number,
    airQuality: number,
    pollen: number,
    precipitation: number,
    wind: shape({ speed: number, gust: number, direction: number }),
  }),
  hourly: each({ time: instant, isDay: flag, temperature: number, ...outlook }, 'time'),
  daily: each(
    { date, high: number, low: number, uvIndex: number, sunrise: instant, sunset: instant, ...outlook },
    'date',
  ),
  alerts: each(
    {
      event: text,
      severity: (value: unknown) => oneOf(value, severities) ?? 'unknown',
      lang: text,
      headline: text,
      description: text,
      onset: instant,
      expires: instant,
      sender: text,
      url: link,
    },
    'severity',
  ),
  attribution: each({ text, url: link }, 'text'),
  updatedAt: instant,
  expiresAt: instant,
  anywhere: isTrue,
  search: isTrue,
  sample: isTrue,
});

/** The contract's answer. What is missing or of the wrong type is unknown. */
export function parseInlay(answer: unknown, query: WeatherQuery): Weather {
  const { current, daily } = fields(answer);
  must(current || daily, 'weather with "current" or "daily"');
  const found = weather(answer);
  found.place.name = query.place ?? found.place.name;
  found.place.timeZone ??= query.timeZone;
  return { ...found, alerts: found.alerts.filter(({ event, headline }) => event ?? headline) };
}

/** Inlay's own contract: inlay-server, or any endpoint or static file that answers like it. */
export const inlay: WeatherSource = {
  async load(query, http) {
    const { endpoint, latitude: lat, longitude: lon, days } = query;
    const url = endpointUrl(requireEndpoint(endpoint), 'v1/weather', { lat, lon, days });
    return parseInlay(await http.get(url), query);
  },

  async search(words, language, { endpoint }, http) {
    const url = endpointUrl(requireEndpoint(endpoint), 'v1/weather/places', { q: words, lang: language });
    return places(fields(await http.get(url)).places);
  },
};
