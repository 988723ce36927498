/** Every state of `<inlay-weather>`, for tests and the reference page. */
import type { ElementState } from '../core/states.js';
import type { Weather } from './model.js';

const hour = 3600_000;
const iso = (time: number) => new Date(time).toISOString();

/** Conditions, each for four hours. */
const hourly = ['showers', 'partly-cloudy', 'mostly-clear', 'clear', 'fog', 'rain', 'rain'] as const;

/** A whole answer, made up for a place in Norway, around the present. */
export function exampleWeather(now = Date.now()): Weather {
  const start = now - (now % hour);
  const day = (offset: number) => iso(now + offset * 24 * hour).slice(0, 10);
  return {
    place: { name: 'Grønnvik', latitude: 59.3, longitude: 5.2, timeZone: 'UTC' },
    current: {
      time: iso(start),
      condition: 'showers',
      isDay: true,
      temperature: 14.4,
      feelsLike: 10.9,
      humidity: 71,
      cloudCover: 62,
      pressure: 1009,
      visibility: 24_000,
      dewPoint: 9.2,
      uvIndex: 3.4,
      airQuality: 34,
      pollen: null,
      precipitation: 0.4,
      wind: { speed: 6.2, gust: 11.8, direction: 292 },
    },
    hourly: Array.from({ length: 26 }, (_, index) => ({
      time: iso(start + index * hour),
      condition: hourly[Math.floor(index / 4)]!,
      isDay: Math.abs(new Date(start + index * hour).getUTCHours() - 13) < 8,
      temperature: 12.5 + 3.5 * Math.cos(((index - 3.5) * Math.PI) / 12),
      precipitation: index % 5 ? 0 : 0.8,
      precipitationProbability: Math.round(50 + 45 * Math.sin(index / 3)),
    })),
    daily: (['showers', 'partly-cloudy', 'clear', 'rain', 'snow'] as const).map((condition, index) => ({
      date: day(index),
      condition,
      high: 16 - index * 3,
      low: 9 - index * 3,
      precipitation: [2.4, 0, 0, 11.5, 3][index]!,
      precipitationProbability: [80, 10, 0, 95, 60][index]!,
      uvIndex: 3,
      sunrise: `${day(index)}T05:12:00Z`,
      sunset: `${day(index)}T20:47:00Z`,
    })),
    alerts: [],
    attribution: [{ text: 'Weather data by Example Met', url: 'https://weather.example.org/' }],
    updatedAt: iso(now - hour / 2),
    expiresAt: iso(now + hour),
    anywhere: false,
    search: false,
    sample: false,
  };
}

const whole = exampleWeather();
const { current } = whole;

const nothingKnown = Object.fromEntries(Object.keys(current).map((name) => [name, null]));

const alert = {
  event: 'Gale warning',
  severity: 'severe',
  headline: 'Gale in exposed places',
  description: 'West 20 m/s in exposed places from this evening. Secure loose objects.',
  onset: null,
  expires: iso(Date.now() + 9 * hour),
  sender: 'Example Met',
  url: 'https://weather.example.org/gale',
} as const;

export const weatherStates: ElementState[] = [
  { name: 'loading', state: 'loading', attributes: {}, answer: 'pending' },
  { name: 'ready', state: 'ready', attributes: {}, answer: whole },
  { name: 'line', state: 'ready', attributes: { layout: 'line' }, answer: whole },
  { name: 'strip', state: 'ready', attributes: { layout: 'strip' }, answer: whole },
  { name: 'card', state: 'ready', attributes: { layout: 'card' }, answer: whole },
  { name: 'full', state: 'ready', attributes: { layout: 'full' }, answer: whole },
  { name: 'imperial', state: 'ready', attributes: { units: 'us', place: 'Elsewhere' }, answer: whole },
  {
    name: 'night at zero degrees',
    state: 'ready',
    attributes: {},
    answer: {
      ...whole,
      current: { ...current, condition: 'clear', isDay: false, temperature: 0, feelsLike: 0, humidity: 0 },
      hourly: whole.hourly.map((one) => ({ ...one, isDay: false, temperature: one.temperature! - 14.4 })),
      daily: whole.daily.map((one) => ({ ...one, high: one.high! - 12, low: one.low! - 14 })),
    },
  },
  {
    name: 'warnings',
    state: 'ready',
    attributes: {},
    answer: { ...whole, alerts: [alert, { ...alert, severity: 'minor' }] },
  },
  {
    name: 'almost nothing known',
    state: 'ready',
    attributes: {},
    answer: { place: { name: 'Grønnvik' }, current: nothingKnown, daily: [] },
  },
  {
    name: 'polar day',
    state: 'ready',
    attributes: {},
    answer: { ...whole, daily: whole.daily.map((day) => ({ ...day, sunrise: null, sunset: null })) },
  },
  { name: 'any place', state: 'ready', attributes: { locate: '' }, answer: { ...whole, anywhere: true } },
  {
    name: 'places',
    state: 'ready',
    attributes: { places: '' },
    answer: { ...whole, anywhere: true, search: true },
  },
  { name: 'sky', state: 'ready', attributes: { background: '' }, answer: whole },
  { name: 'sample data', state: 'ready', attributes: {}, answer: { ...whole, sample: true } },
  { name: 'failed', state: 'error', attributes: {}, answer: 'failing' },
  {
    name: 'failed, with fallback content',
    state: 'error',
    attributes: {},
    content: 'The weather is on page 12.',
    answer: 'failing',
  },
];
