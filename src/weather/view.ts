import { calendarDate, isTimeZone } from '../core/time/dates.js';
import { say } from '../core/language/translate.js';
import type { Condition, Day, Weather } from './model.js';
import { phrases } from './phrases.js';
import { sayDegrees, sayTemperature, type TemperatureUnit } from './units/temperature.js';

/** All that the templates need: the weather, and how to say it to this reader. */
export interface View {
  weather: Weather;
  locale: string;
  unit: TemperatureUnit;
  /** epoch ms */
  now: number;
  /** zone of the place: an IANA name or an offset; `undefined` when unknown, and then no time of day is shown */
  zone: string | undefined;
  /** the day's forecast; `null` when the list does not hold the place's today */
  today: Day | null;
  say(key: keyof typeof phrases, values?: Record<string, string | number>): string;
}

export function makeView(weather: Weather, locale: string, unit: TemperatureUnit, now: number): View {
  const offset = /[+-]\d\d:\d\d$/.exec(weather.current.time ?? '')?.[0];
  const zone = [weather.place.timeZone, offset].find(isTimeZone) ?? undefined;
  const date = calendarDate(now, zone);
  return {
    weather,
    locale,
    unit,
    now,
    zone,
    today: weather.daily.find((day) => day.date === date) ?? null,
    say: (key, values) => say(locale, phrases, key, values),
  };
}

export const temperature = ({ unit, locale }: View, celsius: number | null | undefined): string | null =>
  typeof celsius === 'number' ? sayTemperature(celsius, unit, locale) : null;

export const degrees = ({ unit, locale }: View, celsius: number | null | undefined): string | null =>
  typeof celsius === 'number' ? sayDegrees(celsius, unit, locale) : null;

export const condition = (view: View, name: Condition): string => view.say(`weather.${name}`);

/** The text that a screen reader reads instead of icon and figures: "Bergen: Showers, 14°C, High 16°C, Low 9°C". */
export function sentence(view: View): string {
  const { current, place } = view.weather;
  const labelled = (key: 'weather.high' | 'weather.low', celsius: number | null | undefined) => {
    const words = temperature(view, celsius);
    return words && `${view.say(key)} ${words}`;
  };
  const parts = [
    condition(view, current.condition),
    temperature(view, current.temperature),
    labelled('weather.high', view.today?.high),
    labelled('weather.low', view.today?.low),
  ].filter(Boolean);
  return [place.name ?? view.say('weather.title'), parts.join(', ')].filter(Boolean).join(': ');
}
