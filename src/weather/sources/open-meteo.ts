import { fields, list, must, number, text, type Fields } from '../../core/check.js';
import { isTimeZone } from '../../core/dates.js';
import { endpointUrl } from '../../core/urls.js';
import { atWallTime } from '../../core/zones.js';
import type { Condition, Day, Hour, Weather } from '../model.js';
import type { WeatherQuery, WeatherSource } from '../source.js';
import { askedZone, hundredths, iso, maxHours, placeOf, spotOf } from './build.js';
import { redacted } from './redact.js';

/** By WMO code (table 4677, of which Open-Meteo uses these). */
const wmo: Record<number, Condition> = {
  0: 'clear',
  1: 'mostly-clear',
  2: 'partly-cloudy',
  3: 'overcast',
  45: 'fog',
  48: 'fog',
  51: 'drizzle',
  53: 'drizzle',
  55: 'drizzle',
  56: 'freezing-rain',
  57: 'freezing-rain',
  61: 'light-rain',
  63: 'rain',
  65: 'heavy-rain',
  66: 'freezing-rain',
  67: 'freezing-rain',
  71: 'light-snow',
  73: 'snow',
  75: 'heavy-snow',
  77: 'snow',
  80: 'showers',
  81: 'showers',
  82: 'showers',
  85: 'snow-showers',
  86: 'snow-showers',
  95: 'thunderstorm',
  96: 'hail',
  99: 'hail',
};

/** m/s in the units that an answer may name */
const speeds: Record<string, number> = { 'm/s': 1, 'km/h': 1 / 3.6, 'mp/h': 0.44704, kn: 1852 / 3600 };

const now =
  'temperature_2m,apparent_temperature,relative_humidity_2m,dew_point_2m,is_day,weather_code,cloud_cover,pressure_msl,visibility,uv_index,precipitation,wind_speed_10m,wind_direction_10m,wind_gusts_10m';
const hours = 'temperature_2m,weather_code,is_day,precipitation_probability,precipitation';
const days =
  'weather_code,temperature_2m_max,temperature_2m_min,precipitation_sum,precipitation_probability_max,sunrise,sunset,uv_index_max';

/** Columns to rows. */
const rows = (block: Fields): Fields[] =>
  list(block.time).map((_, i) =>
    Object.fromEntries(Object.entries(block).map(([name, column]) => [name, list(column)[i]])),
  );

const condition = (code: unknown): Condition => wmo[number(code) ?? -1] ?? 'unknown';
const isDay = (value: unknown) => (value === 1 ? true : value === 0 ? false : null);

/** Polar day and night are told as a sun that rises and sets at midnight. */
const isPolar = (row: Fields) => [row.sunrise, row.sunset].every((time) => text(time)?.endsWith('T00:00'));

/** An answer of `/v1/forecast`. */
export function parseOpenMeteo(answer: unknown, query: WeatherQuery): Weather {
  const body = fields(answer);
  must(body.current || body.daily, 'a forecast of Open-Meteo: it has neither "current" nor "daily"');
  const zone = text(body.timezone);
  const timeZone = isTimeZone(zone) ? zone : null;
  const offset = number(body.utc_offset_seconds);

  /**
   * The instant of a wall time. One offset, today's, goes for the whole answer even where the clocks change within
   * it (the zone alone would be an hour off there); without it the zone says.
   */
  const instant = (value: unknown): string | null => {
    const words = text(value);
    const utc = Date.parse(`${words}Z`);
    if (!words || Number.isNaN(utc)) return null;
    return offset === null ? atWallTime(words, timeZone ?? 'UTC') : iso(utc - offset * 1000);
  };

  const current = fields(body.current);
  const scale = speeds[text(fields(body.current_units).wind_speed_10m) ?? 'm/s'];
  const speed = (value: unknown) => {
    const found = number(value);
    return found === null || scale === undefined ? null : hundredths(found * scale);
  };
  const time = text(current.time) ?? '';
  const hour = (row: Fields): Hour | null => {
    const at = instant(row.time);
    return (
      (at && {
        time: at,
        condition: condition(row.weather_code),
        isDay: isDay(row.is_day),
        temperature: number(row.temperature_2m),
        precipitation: number(row.precipitation),
        precipitationProbability: number(row.precipitation_probability),
      }) ||
      null
    );
  };
  const day = (row: Fields): Day => ({
    date: text(row.time) ?? '',
    condition: condition(row.weather_code),
    high: number(row.temperature_2m_max),
    low: number(row.temperature_2m_min),
    precipitation: number(row.precipitation_sum),
    precipitationProbability: number(row.precipitation_probability_max),
    uvIndex: number(row.uv_index_max),
    sunrise: isPolar(row) ? null : instant(row.sunrise),
    sunset: isPolar(row) ? null : instant(row.sunset),
  });
  const updatedAt = instant(current.time);
  const interval = number(current.interval);
  return {
    place: placeOf(query, { timeZone }),
    current: {
      time: updatedAt,
      condition: condition(current.weather_code),
      isDay: isDay(current.is_day),
      temperature: number(current.temperature_2m),
      feelsLike: number(current.apparent_temperature),
      humidity: number(current.relative_humidity_2m),
      cloudCover: number(current.cloud_cover),
      pressure: number(current.pressure_msl),
      visibility: number(current.visibility),
      dewPoint: number(current.dew_point_2m),
      uvIndex: number(current.uv_index),
      precipitation: number(current.precipitation),
      wind: {
        speed: speed(current.wind_speed_10m),
        gust: speed(current.wind_gusts_10m),
        direction: number(current.wind_direction_10m),
      },
    },
    hourly: rows(fields(body.hourly))
      .filter((row) => (text(row.time) ?? '') >= time.slice(0, 13))
      .map(hour)
      .filter((entry) => entry !== null)
      .slice(0, maxHours),
    daily: rows(fields(body.daily))
      .map(day)
      .filter(({ date }) => date && date >= time.slice(0, 10))
      .slice(0, query.days),
    alerts: [],
    attribution: [{ text: 'Weather data by Open-Meteo.com', url: 'https://open-meteo.com/' }],
    updatedAt,
    expiresAt: updatedAt && interval ? iso(Date.parse(updatedAt) + interval * 1000) : null,
    anywhere: true,
    sample: false,
  };
}

/**
 * Open-Meteo. Its free service is for non-commercial sites (display advertisements are commercial); with a key, which
 * only a server may hold, the paid one is asked. It has no alerts.
 */
export const openMeteo: WeatherSource = {
  async load(query, http, secrets) {
    const key = secrets?.key ?? null;
    const host = key ? 'https://customer-api.open-meteo.com/' : 'https://api.open-meteo.com/';
    const url = endpointUrl(query.endpoint ?? host, 'v1/forecast', {
      ...spotOf(query),
      timezone: askedZone(query) ?? 'auto',
      forecast_days: Math.min(16, Math.max(1, query.days)),
      forecast_hours: maxHours,
      wind_speed_unit: 'ms',
      current: now,
      hourly: hours,
      daily: days,
      apikey: key,
    });
    const ask = () => http.get(url);
    return parseOpenMeteo(await (key ? redacted(key, ask) : ask()), query);
  },
};
