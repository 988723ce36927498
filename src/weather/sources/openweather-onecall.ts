import { fields, list, must, number, text, type Fields } from '../../core/parse/check.js';
import { calendarDate, isTimeZone } from '../../core/time/dates.js';
import type { Alert, Day, Hour, Weather } from '../model.js';
import type { WeatherQuery } from '../source.js';
import { hundredths, maxHours, offsetZone, placeOf } from './build.js';
import {
  attribution,
  conditionOf,
  expiresAt,
  fallen,
  isDayOf,
  percent,
  sunOf,
  timeOf,
} from './openweather-read.js';

const lastHour = (entry: Fields) => {
  const amount = fallen(fields(entry.rain)['1h'], fields(entry.snow)['1h']);
  return amount === null ? null : hundredths(amount);
};

const hourOf = (entry: Fields): Hour => ({
  time: timeOf(entry.dt)!,
  condition: conditionOf(entry),
  isDay: isDayOf(entry),
  temperature: number(entry.temp),
  precipitation: lastHour(entry),
  precipitationProbability: percent(entry.pop),
});

function dayOf(entry: Fields, zone: string): Day {
  const temp = fields(entry.temp);
  const amount = fallen(entry.rain, entry.snow);
  return {
    date: calendarDate(Date.parse(timeOf(entry.dt)!), zone),
    condition: conditionOf(entry),
    high: number(temp.max),
    low: number(temp.min),
    precipitation: amount === null ? null : hundredths(amount),
    precipitationProbability: percent(entry.pop),
    uvIndex: number(entry.uvi),
    ...sunOf(entry),
  };
}

function alertOf(value: unknown): Alert {
  const found = fields(value);
  return {
    event: text(found.event),
    severity: 'unknown',
    lang: null,
    headline: null,
    description: text(found.description),
    onset: timeOf(found.start),
    expires: timeOf(found.end),
    sender: text(found.sender_name),
    url: null,
  };
}

/** An answer of One Call 3.0. */
export function parseOneCall(answer: unknown, query: WeatherQuery, clock: number): Weather {
  const body = fields(answer);
  must(body.current || body.daily, 'a forecast of One Call 3.0: it has neither "current" nor "daily"');
  const name = text(body.timezone);
  const timeZone = isTimeZone(name) ? name : offsetZone(number(body.timezone_offset) ?? 0);
  const current = fields(body.current);
  const present = number(current.dt) ?? clock / 1000;
  const timed = (value: unknown) =>
    list(value)
      .map(fields)
      .filter((entry) => timeOf(entry.dt));
  const today = calendarDate(present * 1000, timeZone);
  return {
    place: placeOf(query, { timeZone }),
    current: {
      time: timeOf(current.dt),
      condition: conditionOf(current),
      isDay: isDayOf(current),
      temperature: number(current.temp),
      feelsLike: number(current.feels_like),
      humidity: number(current.humidity),
      cloudCover: number(current.clouds),
      pressure: number(current.pressure),
      visibility: number(current.visibility),
      dewPoint: number(current.dew_point),
      uvIndex: number(current.uvi),
      airQuality: null,
      pollen: null,
      precipitation: lastHour(current),
      wind: {
        speed: number(current.wind_speed),
        gust: number(current.wind_gust),
        direction: number(current.wind_deg),
      },
    },
    hourly: timed(body.hourly)
      .filter((entry) => Number(entry.dt) > present - 3600)
      .slice(0, maxHours)
      .map(hourOf),
    daily: timed(body.daily)
      .map((entry) => dayOf(entry, timeZone))
      .filter(({ date }) => date >= today)
      .slice(0, query.days),
    alerts: list(body.alerts).map(alertOf),
    attribution,
    updatedAt: timeOf(current.dt),
    expiresAt: expiresAt(clock),
    anywhere: true,
    search: false,
    sample: false,
  };
}
