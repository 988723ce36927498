import { fields, instant, list, must, number, text, type Fields } from '../../core/parse/check.js';
import { calendarDate } from '../../core/time/dates.js';
import { endpointUrl } from '../../core/parse/urls.js';
import type { Condition, Hour, Weather } from '../model.js';
import type { WeatherQuery, WeatherSource } from '../source.js';
import {
  askedZone,
  expiry,
  iso,
  maxHours,
  offsetZone,
  placeOf,
  presentIn,
  spotOf,
  unknownCurrent,
} from './build.js';
import { daysOf, type Step } from './days.js';
import { isSunUp } from './sun.js';

const hour = 3_600_000;

const symbols: Record<string, Condition> = {
  clearsky: 'clear',
  fair: 'mostly-clear',
  partlycloudy: 'partly-cloudy',
  cloudy: 'overcast',
  fog: 'fog',
  lightrain: 'light-rain',
  rain: 'rain',
  heavyrain: 'heavy-rain',
  lightsnow: 'light-snow',
  snow: 'snow',
  heavysnow: 'heavy-snow',
};

/** A symbol code's condition. Two official codes are misspelt ("lightssleet…", "lightssnow…"): only word ends count. */
export function metCondition(code: string | null): Condition {
  const name = code?.split('_')[0] ?? '';
  if (name.endsWith('andthunder')) return 'thunderstorm';
  if (name.includes('sleet')) return 'sleet';
  if (name.endsWith('rainshowers')) return 'showers';
  if (name.endsWith('snowshowers')) return 'snow-showers';
  return symbols[name] ?? 'unknown';
}

/** One entry of the time series: the instant's values, and the shortest period that starts there. */
function entryOf(value: unknown) {
  const { time, data } = fields(value);
  const { instant: moment, next_1_hours, next_6_hours } = fields(data);
  const length = next_1_hours ? 1 : next_6_hours ? 6 : 0;
  const period = fields(next_1_hours ?? next_6_hours);
  return {
    at: Date.parse(instant(time) ?? ''),
    length,
    now: fields(fields(moment).details),
    symbol: text(fields(period.summary).symbol_code),
    period: fields(period.details),
  };
}

type Entry = ReturnType<typeof entryOf>;

const stepOf = ({ at, length, now, symbol, period }: Entry): Step => ({
  time: at,
  temperature: number(now.air_temperature),
  from: at,
  to: at + length * hour,
  high: number(period.air_temperature_max),
  low: number(period.air_temperature_min),
  condition: metCondition(symbol),
  precipitation: number(period.precipitation_amount),
  precipitationProbability: number(period.probability_of_precipitation),
  uvIndex: number(now.ultraviolet_index_clear_sky),
});

/**
 * An answer of `locationforecast/2.0`, of which the entry last begun is the present. Days are those of the query's
 * time zone, without one those of the zone's whole hours that the longitude suggests.
 */
export function parseMetNorway(answer: unknown, query: WeatherQuery, clock: number): Weather {
  const properties: Fields = fields(fields(answer).properties);
  must(Array.isArray(properties.timeseries), 'a forecast of MET Norway: it has no "properties.timeseries"');
  const spot = spotOf(query);
  const entries = list(properties.timeseries)
    .map(entryOf)
    .filter(({ at }) => !Number.isNaN(at));
  const present = presentIn(entries[0]?.at ?? clock, entries.at(-1)?.at ?? clock, clock);
  const zone = askedZone(query) ?? offsetZone(Math.round(spot.longitude / 15) * 3600);
  const isDay = (at: number, symbol: string | null) => {
    const form = symbol?.split('_')[1];
    return form === 'day' ? true : form === 'night' ? false : isSunUp(at, spot);
  };
  const current = entries.findLast(({ at }) => at <= present);
  const now = current?.now ?? {};
  return {
    place: placeOf(query),
    current: current
      ? {
          ...unknownCurrent,
          time: iso(current.at),
          condition: metCondition(current.symbol),
          isDay: isDay(present, current.symbol),
          temperature: number(now.air_temperature),
          humidity: number(now.relative_humidity),
          cloudCover: number(now.cloud_area_fraction),
          pressure: number(now.air_pressure_at_sea_level),
          dewPoint: number(now.dew_point_temperature),
          uvIndex: number(now.ultraviolet_index_clear_sky),
          precipitation: current.length === 1 ? number(current.period.precipitation_amount) : null,
          wind: {
            speed: number(now.wind_speed),
            gust: number(now.wind_speed_of_gust),
            direction: number(now.wind_from_direction),
          },
        }
      : unknownCurrent,
    hourly: entries
      .filter(({ at, length }) => length === 1 && at > present - hour)
      .slice(0, maxHours)
      .map(({ at, now, symbol, period }): Hour => ({
        time: iso(at)!,
        condition: metCondition(symbol),
        isDay: isDay(at, symbol),
        temperature: number(now.air_temperature),
        precipitation: number(period.precipitation_amount),
        precipitationProbability: number(period.probability_of_precipitation),
      })),
    daily: daysOf(entries.map(stepOf), zone, calendarDate(present, zone), spot).slice(0, query.days),
    alerts: [],
    attribution: [{ text: 'Data from MET Norway', url: 'https://www.met.no/en' }],
    updatedAt: instant(fields(properties.meta).updated_at),
    expiresAt: null,
    anywhere: true,
    search: false,
    sample: false,
  };
}

/**
 * MET Norway, world-wide, also for commercial sites. A server must send a `User-Agent` with a contact; a page cannot
 * and need not. It has neither feels-like nor alerts; sunrise and sunset are computed. Give the time zone where you
 * can: MET does not know it.
 */
export const metNorway: WeatherSource = {
  async load(query, http) {
    const { latitude: lat, longitude: lon } = spotOf(query);
    const base = query.endpoint ?? 'https://api.met.no/weatherapi/';
    const { body, headers } = await http.send(
      endpointUrl(base, 'locationforecast/2.0/complete', { lat, lon }),
    );
    const clock = Date.now();
    return { ...parseMetNorway(body, query, clock), expiresAt: expiry(headers, clock) };
  },
};
