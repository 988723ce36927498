/** The schema of weather answers. The package's model has the same shape as types. */
import { conditions, severities, type Weather } from 'inlay/weather/model';
import * as v from 'valibot';
import { wholeNumber } from '../http/requests/query.js';

const words = v.nullable(v.string());
const amount = v.nullable(v.number());
const instant = v.nullable(v.pipe(v.string(), v.isoTimestamp()));
const condition = v.picklist(conditions);

const current = v.object({
  time: instant,
  condition,
  isDay: v.nullable(v.boolean()),
  temperature: amount,
  feelsLike: amount,
  humidity: amount,
  cloudCover: amount,
  pressure: amount,
  visibility: amount,
  dewPoint: amount,
  uvIndex: amount,
  airQuality: amount,
  pollen: amount,
  precipitation: amount,
  wind: v.object({ speed: amount, gust: amount, direction: amount }),
});

const hour = v.object({
  time: v.pipe(v.string(), v.isoTimestamp()),
  condition,
  isDay: v.nullable(v.boolean()),
  temperature: amount,
  precipitation: amount,
  precipitationProbability: amount,
});

const day = v.object({
  date: v.pipe(v.string(), v.isoDate()),
  condition,
  high: amount,
  low: amount,
  precipitation: amount,
  precipitationProbability: amount,
  uvIndex: amount,
  sunrise: instant,
  sunset: instant,
});

const alert = v.object({
  event: words,
  severity: v.picklist(severities),
  lang: words,
  headline: words,
  description: words,
  onset: instant,
  expires: instant,
  sender: words,
  url: words,
});

export const placeAnswer = v.object({ name: words, latitude: amount, longitude: amount, timeZone: words });

export const weatherAnswer = v.object({
  place: placeAnswer,
  current,
  hourly: v.array(hour),
  daily: v.array(day),
  alerts: v.array(alert),
  attribution: v.array(v.object({ text: v.string(), url: words })),
  updatedAt: instant,
  expiresAt: instant,
  anywhere: v.boolean(),
  search: v.boolean(),
  sample: v.boolean(),
}) satisfies v.GenericSchema<Weather>;

const degrees = (most: number) => {
  const fix = `Write degrees from -${most} to ${most}.`;
  return v.optional(
    v.pipe(v.string(), v.toNumber(fix), v.number(fix), v.minValue(-most, fix), v.maxValue(most, fix)),
  );
};

export const maxDays = 10;

export const weatherQuery = v.pipe(
  v.object({
    lat: degrees(90),
    lon: degrees(180),
    days: wholeNumber(maxDays, 5),
  }),
  v.forward(
    v.partialCheck(
      [['lat'], ['lon']],
      ({ lat, lon }) => (lat === undefined) === (lon === undefined),
      'Write lat and lon, or neither.',
    ),
    ['lon'],
  ),
);
