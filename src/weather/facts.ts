/** Wind, rain, humidity, sun: a row for each value that is known. */
import { html, type TemplateResult } from 'lit';
import { formatNumber } from '../core/numbers.js';
import { say } from '../core/strings.js';
import { phrases } from './details-phrases.js';
import {
  feelsDifferent,
  gustsMatter,
  sayPercent,
  sayPrecipitation,
  sayPressure,
  sayWind,
} from './quantities.js';
import { timeOfDay } from './time-of-day.js';
import type { Units } from './units.js';
import { temperature, type View } from './view.js';

/** Rows beyond these do not fit the card's fixed size; the first ones matter most. */
const room = 8;

export function facts(view: View, units: Units): TemplateResult {
  const { locale, today } = view;
  const { current } = view.weather;
  const { speed, gust } = current.wind;
  const { feelsLike, humidity, cloudCover, pressure, uvIndex } = current;
  const rows: [keyof typeof phrases, string | null][] = [
    [
      'weather.feels-like',
      feelsDifferent(current.temperature, feelsLike) ? temperature(view, feelsLike) : null,
    ],
    ['weather.wind', wind(view, units)],
    ['weather.gusts', gustsMatter(speed, gust) ? sayWind(gust, units.wind, locale) : null],
    ['weather.rain-chance', rain(view, units)],
    ['weather.humidity', humidity === null ? null : sayPercent(humidity, locale)],
    ['weather.clouds', cloudCover === null ? null : sayPercent(cloudCover, locale)],
    ['weather.sunrise', timeOfDay(view, today?.sunrise)],
    ['weather.sunset', timeOfDay(view, today?.sunset)],
    ['weather.pressure', pressure === null ? null : sayPressure(pressure, units.pressure, locale)],
    ['weather.uv', uvIndex === null ? null : formatNumber(Math.round(uvIndex), locale)],
  ];
  return html`<dl part="facts">
    ${rows
      .filter(([, value]) => value !== null)
      .slice(0, room)
      .map(
        ([name, value]) =>
          html`<div>
            <dt part="label">${say(locale, phrases, name)}</dt>
            <dd part="value">${value}</dd>
          </div>`,
      )}
  </dl>`;
}

/** "12 km/h NW" */
function wind({ locale, weather }: View, units: Units): string | null {
  const { speed, direction } = weather.current.wind;
  if (speed === null) return null;
  const points = say(locale, phrases, 'weather.directions').split(' ');
  return `${sayWind(speed, units.wind, locale)} ${direction === null ? '' : compass(direction, points)}`.trim();
}

/** The nearest of the eight points to a bearing in degrees. */
export const compass = (bearing: number, points: readonly string[]): string =>
  points[Math.round((((bearing % 360) + 360) % 360) / 45) % 8] ?? '';

/** The day's "40%, 2.1 mm". */
function rain({ locale, today }: View, units: Units): string | null {
  const chance = today?.precipitationProbability ?? null;
  const amount = today?.precipitation ?? null;
  const parts = [
    chance === null ? null : sayPercent(chance, locale),
    amount === null ? null : sayPrecipitation(amount, units.precipitation, locale),
  ].filter((part) => part !== null);
  return parts.length ? parts.join(', ') : null;
}
