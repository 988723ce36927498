import { fields, list, must, number, text } from '../../core/parse/check.js';
import { isTimeZone } from '../../core/time/dates.js';
import { endpointUrl } from '../../core/parse/urls.js';
import type { Condition, Current, Day, Hour, Weather } from '../model.js';
import type { WeatherQuery, WeatherSource } from '../source.js';
import { askedZone, iso, maxHours, placeOf, spotOf } from './build.js';
import { columns, rowsOf, timesOf, type Row } from './open-meteo-read.js';
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

const now =
  'temperature_2m,apparent_temperature,relative_humidity_2m,dew_point_2m,is_day,weather_code,cloud_cover,pressure_msl,visibility,uv_index,precipitation,wind_speed_10m,wind_direction_10m,wind_gusts_10m';
const hours = 'temperature_2m,weather_code,is_day,precipitation_probability,precipitation';
const days =
  'weather_code,temperature_2m_max,temperature_2m_min,precipitation_sum,precipitation_probability_max,sunrise,sunset,uv_index_max';

const condition = (code: unknown): Condition => wmo[number(code) ?? -1] ?? 'unknown';
const isDay = (value: unknown) => (value === 1 ? true : value === 0 ? false : null);

/** An answer of `/v1/forecast`, in whichever units and kind of time it declares. */
export function parseOpenMeteo(answer: unknown, query: WeatherQuery): Weather {
  const body = fields(answer);
  must(body.current || body.daily, 'a forecast of Open-Meteo: it has neither "current" nor "daily"');
  const zone = text(body.timezone);
  const timeZone = isTimeZone(zone) ? zone : null;
  const times = timesOf(timeZone, number(body.utc_offset_seconds));
  const [current] = rowsOf({ ...body, current: columns(body.current) }, 'current');
  const updatedAt = times.instant(current?.value('time'));
  const present = Date.parse(updatedAt ?? '');
  const today = times.date(current?.value('time'));

  const hour = (row: Row): Hour | null => {
    const time = times.instant(row.value('time'));
    if (!time) return null;
    return {
      time,
      condition: condition(row.value('weather_code')),
      isDay: isDay(row.value('is_day')),
      temperature: row.metric('temperature_2m'),
      precipitation: row.metric('precipitation'),
      precipitationProbability: row.metric('precipitation_probability'),
    };
  };
  const day = (row: Row): Day | null => {
    const date = times.date(row.value('time'));
    const [sunrise, sunset] = [times.instant(row.value('sunrise')), times.instant(row.value('sunset'))];
    if (!date) return null;
    // Open-Meteo reports polar day and night as a sun that rises and sets at midnight
    const isPolar =
      !sunrise ||
      !sunset ||
      sunrise === sunset ||
      ['sunrise', 'sunset'].every((name) => times.isMidnight(row.value(name)));
    return {
      date,
      condition: condition(row.value('weather_code')),
      high: row.metric('temperature_2m_max'),
      low: row.metric('temperature_2m_min'),
      precipitation: row.metric('precipitation_sum'),
      precipitationProbability: row.metric('precipitation_probability_max'),
      uvIndex: row.metric('uv_index_max'),
      sunrise: isPolar ? null : sunrise,
      sunset: isPolar ? null : sunset,
    };
  };
  const interval = number(current?.value('interval'));
  const metric = (name: string) => current?.metric(name) ?? null;
  return {
    place: placeOf(query, { timeZone }),
    current: {
      time: updatedAt,
      condition: condition(current?.value('weather_code')),
      isDay: isDay(current?.value('is_day')),
      temperature: metric('temperature_2m'),
      feelsLike: metric('apparent_temperature'),
      humidity: metric('relative_humidity_2m'),
      cloudCover: metric('cloud_cover'),
      pressure: metric('pressure_msl'),
      visibility: metric('visibility'),
      dewPoint: metric('dew_point_2m'),
      uvIndex: metric('uv_index'),
      airQuality: null,
      pollen: null,
      precipitation: metric('precipitation'),
      wind: {
        speed: metric('wind_speed_10m'),
        gust: metric('wind_gusts_10m'),
        direction: metric('wind_direction_10m'),
      },
    },
    hourly: rowsOf(body, 'hourly')
      .map(hour)
      .filter((entry) => entry !== null)
      .filter(({ time }) => !(Date.parse(time) <= present - 3_600_000))
      .slice(0, maxHours),
    daily: rowsOf(body, 'daily')
      .map(day)
      .filter((entry) => entry !== null)
      .filter(({ date }) => !today || date >= today)
      .slice(0, query.days),
    alerts: [],
    attribution: [{ text: 'Weather data by Open-Meteo.com', url: 'https://open-meteo.com/' }],
    updatedAt,
    expiresAt: updatedAt && interval ? iso(present + interval * 1000) : null,
    anywhere: true,
    search: false,
    sample: false,
  };
}

const pollens = ['alder', 'birch', 'grass', 'mugwort', 'olive', 'ragweed'].map((kind) => `${kind}_pollen`);

/** An answer of `/v1/air-quality`; it has pollen only in Europe and in season. */
export function parseAir(answer: unknown): Pick<Current, 'airQuality' | 'pollen'> {
  const current = fields(fields(answer).current);
  const grains = pollens.map((kind) => number(current[kind])).filter((amount) => amount !== null);
  return {
    airQuality: number(current.european_aqi),
    pollen: grains.length ? Math.round(Math.max(...grains)) : null,
  };
}

/** The forecast does not wait longer (ms) for the air. */
const patience = 1000;

const service = (name: string, key: string | null) =>
  `https://${key ? 'customer-' : ''}${name}.open-meteo.com/`;

/**
 * Open-Meteo. Its free service is for non-commercial sites (display advertisements are commercial); with a key, which
 * only a server may hold, the paid one is asked. It has no alerts. Air quality and pollen, and the search for places,
 * come from its other services, which are asked only where `endpoint` names no other address.
 */
export const openMeteo: WeatherSource = {
  async load(query, http, secrets) {
    const key = secrets?.key ?? null;
    const spot = spotOf(query);
    const url = endpointUrl(query.endpoint ?? service('api', key), 'v1/forecast', {
      ...spot,
      timezone: askedZone(query) ?? 'auto',
      forecast_days: Math.min(16, Math.max(1, query.days)),
      forecast_hours: maxHours,
      wind_speed_unit: 'ms',
      current: now,
      hourly: hours,
      daily: days,
      apikey: key,
    });
    const ask = async () => {
      const forecast = http.get(url);
      const air = query.endpoint
        ? null
        : http
            .get(
              endpointUrl(service('air-quality-api', key), 'v1/air-quality', {
                ...spot,
                current: ['european_aqi', ...pollens].join(','),
                apikey: key,
              }),
            )
            .catch(() => null);
      const weather = parseOpenMeteo(await forecast, query);
      const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
      const found = air && (await Promise.race([air, late]));
      return { ...weather, search: !query.endpoint, current: { ...weather.current, ...parseAir(found) } };
    };
    return key ? redacted(key, ask) : ask();
  },

  async search(words, language, { endpoint }, http) {
    if (endpoint) return [];
    const url = endpointUrl(service('geocoding-api', null), 'v1/search', { name: words, count: 6, language });
    return list(fields(await http.get(url)).results)
      .map(fields)
      .map(({ name, admin1, country, latitude, longitude, timezone }) => ({
        name: [text(name), text(admin1), text(country)].filter((part) => part !== null).join(', '),
        latitude: number(latitude),
        longitude: number(longitude),
        timeZone: text(timezone),
      }))
      .filter(({ name, latitude, longitude }) => name && latitude !== null && longitude !== null);
  },
};
