/**
 * Made-up weather for the demo, which says so on its face. The same place and day always have the same weather, and
 * it is plausible: a season by latitude, a warmest hour in the afternoon, no sun at night.
 */
import { calendarDate } from 'inlay/internal/core/time/dates';
import type { Condition, Day, Hour, Weather } from 'inlay/weather/model';
import { isSunUp, sunTimes } from 'inlay/internal/weather/sources/sun';
import type { Spot } from './places.js';
import { maxDays } from './schema.js';

const hour = 3600_000;
const tenth = (value: number) => Math.round(value * 10) / 10;

/** A number from 0 to 1 that depends on the words alone (FNV-1a, 32 bits). */
function chance(words: string): number {
  let hash = 0x811c9dc5;
  for (const character of words) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return hash / 2 ** 32;
}

interface Mood {
  condition: Condition;
  cloudCover: number;
  /** mm a day */
  precipitation: number;
}

const mild: readonly Mood[] = [
  { condition: 'clear', cloudCover: 4, precipitation: 0 },
  { condition: 'mostly-clear', cloudCover: 18, precipitation: 0 },
  { condition: 'partly-cloudy', cloudCover: 45, precipitation: 0 },
  { condition: 'mostly-cloudy', cloudCover: 76, precipitation: 0.2 },
  { condition: 'overcast', cloudCover: 98, precipitation: 0.4 },
  { condition: 'light-rain', cloudCover: 92, precipitation: 2.4 },
  { condition: 'showers', cloudCover: 68, precipitation: 5.1 },
  { condition: 'rain', cloudCover: 100, precipitation: 11.8 },
];
const frost: Partial<Record<Condition, Condition>> = {
  'light-rain': 'light-snow',
  showers: 'snow-showers',
  rain: 'snow',
};

/** The mean of the day (°C) by latitude and season. */
function meanOf({ latitude }: Spot, time: number): number {
  const dayOfYear = (time - Date.UTC(new Date(time).getUTCFullYear(), 0)) / (24 * hour);
  const season = Math.cos((2 * Math.PI * (dayOfYear - 200)) / 365) * Math.sign(latitude || 1);
  return 28 - 0.38 * Math.abs(latitude) + season * Math.min(12, Math.abs(latitude) * 0.18);
}

/** A day of the place, by any instant in it. */
function dayOf(spot: Spot, time: number): Day & { mood: Mood; wind: number; probability: number } {
  const date = calendarDate(time, spot.timeZone);
  const draw = (what: string) => chance(`${spot.latitude},${spot.longitude} ${date} ${what}`);
  const mood = mild[Math.floor(draw('mood') * mild.length)]!;
  const mean = meanOf(spot, time) + (draw('mean') - 0.5) * 6;
  const spread = 5 - mood.cloudCover / 40;
  const probability = Math.round(
    mood.precipitation ? 35 + draw('probability') * 60 : draw('probability') * 12,
  );
  return {
    date,
    condition: (mean < 0 && frost[mood.condition]) || mood.condition,
    high: tenth(mean + spread),
    low: tenth(mean - spread),
    precipitation: mood.precipitation,
    precipitationProbability: probability,
    uvIndex: Math.round(Math.max(0, mean / 5)),
    ...sunTimes(Date.parse(`${date}T12:00Z`) - spot.longitude * 240_000, spot),
    mood,
    wind: 1.5 + draw('wind') * 8,
    probability,
  };
}

function hourOf(spot: Spot, time: number): Hour {
  const { high, low, condition, precipitation, probability } = dayOf(spot, time);
  // solar time; the warmest hour is three in the afternoon
  const clock = (time / hour + spot.longitude / 15) % 24;
  const swing = Math.cos((2 * Math.PI * (clock - 15)) / 24);
  return {
    time: new Date(time).toISOString(),
    condition,
    isDay: isSunUp(time, spot),
    temperature: tenth((high! + low!) / 2 + (swing * (high! - low!)) / 2),
    precipitation: tenth(precipitation! / 12),
    precipitationProbability: probability,
  };
}

/** The sample weather of a place at an instant (epoch ms). */
export function sampleWeather(spot: Spot, now: number): Weather {
  const thisHour = Math.floor(now / hour) * hour;
  const { mood, wind, uvIndex } = dayOf(spot, now);
  const { condition, isDay, temperature, precipitation } = hourOf(spot, thisHour);
  return {
    place: { name: spot.name, latitude: spot.latitude, longitude: spot.longitude, timeZone: spot.timeZone },
    current: {
      time: new Date(thisHour).toISOString(),
      condition,
      isDay,
      temperature,
      feelsLike: tenth(temperature! - wind / 3),
      humidity: Math.round(55 + mood.cloudCover * 0.35),
      cloudCover: mood.cloudCover,
      pressure: Math.round(1026 - mood.cloudCover / 5),
      visibility: mood.precipitation > 1 ? 9000 : 24_000,
      dewPoint: tenth(temperature! - 9 + mood.cloudCover / 14),
      uvIndex: isDay ? uvIndex : 0,
      airQuality: null,
      pollen: null,
      precipitation,
      wind: {
        speed: tenth(wind),
        gust: tenth(wind * 1.7),
        direction: Math.round(chance(`${thisHour}`) * 359),
      },
    },
    hourly: Array.from({ length: 26 }, (_, at) => hourOf(spot, thisHour + at * hour)),
    daily: Array.from({ length: maxDays }, (_, at) => {
      const {
        mood: _mood,
        wind: _wind,
        probability: _probability,
        ...day
      } = dayOf(spot, now + at * 24 * hour);
      return day;
    }),
    alerts: [],
    attribution: [],
    updatedAt: new Date(now).toISOString(),
    expiresAt: null,
    anywhere: false,
    search: false,
    sample: true,
  };
}
