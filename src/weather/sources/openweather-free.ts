import { fields, list, must, number, text, type Fields } from '../../core/parse/check.js';
import { calendarDate } from '../../core/time/dates.js';
import type { Hour, Weather } from '../model.js';
import type { WeatherQuery } from '../source.js';
import { askedZone, hundredths, offsetZone, placeOf, spotOf } from './build.js';
import { daysOf, type Step } from './days.js';
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

const hour = 3_600_000;

/** mm of the three hours before */
const amountOf = (entry: Fields) => fallen(fields(entry.rain)['3h'], fields(entry.snow)['3h']);

/** `main.temp_max` and `temp_min` are the spread across the area at that moment, so they are no high and low. */
function stepOf(entry: Fields): Step {
  const time = Number(entry.dt) * 1000;
  return {
    time,
    temperature: number(fields(entry.main).temp),
    from: time - 3 * hour,
    to: time,
    high: null,
    low: null,
    condition: conditionOf(entry),
    precipitation: amountOf(entry),
    precipitationProbability: percent(entry.pop),
    uvIndex: null,
  };
}

/** Every third hour; its precipitation is the hourly mean of the three before. */
function hourOf(entry: Fields): Hour {
  const amount = amountOf(entry);
  const pod = fields(entry.sys).pod;
  return {
    time: timeOf(entry.dt)!,
    condition: conditionOf(entry),
    isDay: pod === 'd' ? true : pod === 'n' ? false : isDayOf(entry),
    temperature: number(fields(entry.main).temp),
    precipitation: amount === null ? null : hundredths(amount / 3),
    precipitationProbability: percent(entry.pop),
  };
}

/**
 * The answers of 2.5 `weather` and `forecast` (every three hours for five days, grouped here into the days of the
 * query's zone or else of the city's offset). It has no UV index, dew point or alerts.
 */
export function parseFree(weather: unknown, forecast: unknown, query: WeatherQuery, clock: number): Weather {
  const now = fields(weather);
  must(now.main, 'the current weather of OpenWeather 2.5: it has no "main"');
  const offset = number(now.timezone) ?? number(fields(fields(forecast).city).timezone);
  const known = askedZone(query) ?? (offset === null ? null : offsetZone(offset));
  const zone = known ?? 'UTC';
  const present = (number(now.dt) ?? clock / 1000) * 1000;
  const entries = list(fields(forecast).list)
    .map(fields)
    .filter((entry) => timeOf(entry.dt));
  const today = calendarDate(present, zone);
  const daily = daysOf(entries.map(stepOf), zone, today, spotOf(query));
  if (daily[0]?.date === today) Object.assign(daily[0], sunOf(fields(now.sys)));
  const main = fields(now.main);
  const wind = fields(now.wind);
  const amount = fallen(fields(now.rain)['1h'], fields(now.snow)['1h']);
  return {
    place: placeOf(query, { name: text(now.name), timeZone: known }),
    current: {
      time: timeOf(now.dt),
      condition: conditionOf(now),
      isDay: isDayOf(now),
      temperature: number(main.temp),
      feelsLike: number(main.feels_like),
      humidity: number(main.humidity),
      cloudCover: number(fields(now.clouds).all),
      pressure: number(main.pressure),
      visibility: number(now.visibility),
      dewPoint: null,
      uvIndex: null,
      airQuality: null,
      pollen: null,
      precipitation: amount,
      wind: { speed: number(wind.speed), gust: number(wind.gust), direction: number(wind.deg) },
    },
    hourly: entries
      .filter((entry) => Number(entry.dt) * 1000 > present - hour)
      .slice(0, 8)
      .map(hourOf),
    daily: daily.slice(0, query.days),
    alerts: [],
    attribution,
    updatedAt: timeOf(now.dt),
    expiresAt: expiresAt(clock),
    anywhere: true,
    search: false,
    sample: false,
  };
}
