/** Conditions in the words of api.weather.gov: "Slight Chance Snow Showers", "Light Rain and Fog/Mist". */
import { text } from '../../core/parse/check.js';
import type { Condition } from '../model.js';

/** The gravest first, and what is more particular before what is less. */
const patterns: readonly (readonly [pattern: RegExp, condition: Condition])[] = [
  [/tornado|hurricane|tropical storm|waterspout|funnel cloud|squall/, 'severe'],
  [/thunder|t-?storm/, 'thunderstorm'],
  [/\bhail|ice pellets.*thunder/, 'hail'],
  [/freezing (rain|drizzle|spray)|glaze|ice storm/, 'freezing-rain'],
  [/sleet|wintry mix|ice pellets|rain.*snow|snow.*rain|drizzle.*snow|snow.*drizzle/, 'sleet'],
  [/blizzard|heavy snow/, 'heavy-snow'],
  [/snow showers|flurries/, 'snow-showers'],
  [/light snow|snow grains/, 'light-snow'],
  [/snow/, 'snow'],
  [/heavy rain/, 'heavy-rain'],
  [/showers/, 'showers'],
  [/drizzle/, 'drizzle'],
  [/light rain|sprinkles/, 'light-rain'],
  [/rain/, 'rain'],
  [/fog|mist/, 'fog'],
  [/haze|smoke|dust|sand|volcanic ash/, 'haze'],
  [/overcast|^cloudy/, 'overcast'],
  [/mostly cloudy/, 'mostly-cloudy'],
  [
    /partly|(increasing|decreasing) clouds|(becoming|gradually|gradual) .*(sunny|clear|cloudy)/,
    'partly-cloudy',
  ],
  [/mostly (sunny|clear)|few clouds/, 'mostly-clear'],
  [/sunny|clear|fair/, 'clear'],
];

/** The condition that the words name. Wind, frost and heat alone say nothing about the sky. */
export function wordsCondition(words: unknown): Condition {
  const said = text(words)?.toLowerCase() ?? '';
  return patterns.find(([pattern]) => pattern.test(said))?.[1] ?? 'unknown';
}
