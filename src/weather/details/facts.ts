/** Wind, rain, humidity, sun: a cell for each value that is known. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../core/language/numbers.js';
import { say } from '../../core/language/translate.js';
import { inForce } from '../alerts-in-force.js';
import { phrases } from './phrases.js';
import { sign } from '../icon.js';
import type { SignName } from '../icons.js';
import {
  gustsMatter,
  sayDistance,
  sayPercent,
  sayPrecipitation,
  sayPressure,
  sayWind,
} from '../units/quantities.js';
import { timeOfDay } from './time-of-day.js';
import type { Units } from '../units/units.js';
import { degrees, type View } from '../view.js';

interface Fact {
  name: keyof typeof phrases;
  sign: SignName;
  /** parts, each with its own writing direction; empty when nothing is known */
  value: (string | null)[];
  separator?: string;
  /** how grave it is, 0 to 4, where there is a common scale */
  level?: number;
}

/** Where the next level begins: the WHO's of the UV index, and those of the European Air Quality Index. */
const uvLevels = [3, 6, 8, 11];
const airLevels = [20, 40, 60, 80];

const levelOf = (value: number | null, levels: readonly number[]): number =>
  levels.filter((level) => Math.round(value ?? 0) >= level).length;

/** Cells of a card; `layout="full"` has them all. The first ones matter most. */
const inCard = 10;

export function facts(view: View, units: Units, all: boolean): TemplateResult | typeof nothing {
  const known = factsOf(view, units)
    .map((fact) => ({ ...fact, value: fact.value.filter((part) => part !== null) }))
    .filter(({ value }) => value.length);
  const sun = sunOf(view);
  // the sun's pair stands in a row of its own, below full ones
  const left = Math.min(known.length, inCard - sun.length);
  const shown = [...(all ? known : known.slice(0, left > 2 ? left - (left % 2) : left)), ...sun];
  if (!shown.length) return nothing;
  const warned = !all && inForce(view.weather.alerts, view.now).length > 0;
  return html`<dl part="facts" class="facts ${warned ? 'warned' : ''}">
    ${shown.map((fact) => cell(view, fact))}
  </dl>`;
}

const cell = (
  { locale }: View,
  { name, sign: drawing, value, separator = ' ', level }: Fact,
): TemplateResult =>
  html`<div class=${drawing}>
    <dt part="label">${sign(drawing)}<span>${say(locale, phrases, name)}</span></dt>
    <dd part="value" class=${level === undefined ? '' : `level level-${level}`}>
      ${value.map((part, index) => html`${index ? separator : ''}<bdi>${part ?? '–'}</bdi>`)}
    </dd>
  </div>`;

function factsOf(view: View, units: Units): Fact[] {
  const { locale, today } = view;
  const { humidity, cloudCover, airQuality, dewPoint, pollen, pressure, uvIndex, visibility, wind } =
    view.weather.current;
  const { speed, gust, direction } = wind;
  const known = <T>(value: T | null | undefined, say: (value: T) => string) =>
    value === null || value === undefined ? null : say(value);
  const percent = (value: number) => sayPercent(value, locale);
  const points = say(locale, phrases, 'weather.directions').split(' ');
  const blows = speed !== null;
  return [
    {
      name: 'weather.wind',
      sign: 'wind',
      value: blows
        ? [sayWind(speed, units.wind, locale), known(direction, (bearing) => compass(bearing, points))]
        : [],
    },
    {
      name: 'weather.rain-chance',
      sign: 'rain',
      value: [
        known(today?.precipitationProbability, percent),
        known(today?.precipitation, (amount) => sayPrecipitation(amount, units.precipitation, locale)),
      ],
      separator: /^(ar|fa)\b/.test(locale) ? '، ' : ', ',
    },
    {
      name: 'weather.gusts',
      sign: 'wind',
      value: gustsMatter(speed, gust) ? [sayWind(gust, units.wind, locale)] : [],
    },
    { name: 'weather.humidity', sign: 'humidity', value: [known(humidity, percent)] },
    {
      name: 'weather.uv',
      sign: 'uv',
      level: levelOf(uvIndex, uvLevels),
      value: [known(uvIndex, (index) => formatNumber(Math.round(index), locale))],
    },
    {
      name: 'weather.air-quality',
      sign: 'air',
      level: levelOf(airQuality, airLevels),
      value: [known(airQuality, (index) => formatNumber(Math.round(index), locale))],
    },
    { name: 'weather.clouds', sign: 'clouds', value: [known(cloudCover, percent)] },
    {
      name: 'weather.pressure',
      sign: 'pressure',
      value: [known(pressure, (hPa) => sayPressure(hPa, units.pressure, locale))],
    },
    {
      name: 'weather.dew-point',
      sign: 'dew',
      value: [known(dewPoint, (celsius) => degrees(view, celsius)!)],
    },
    {
      name: 'weather.visibility',
      sign: 'visibility',
      value: [known(visibility, (metres) => sayDistance(metres, units.wind, locale))],
    },
    {
      name: 'weather.pollen',
      sign: 'pollen',
      value: [known(pollen, (grains) => `${formatNumber(grains, locale)}/m³`)],
    },
  ];
}

/** Sunrise and sunset stand together, or not at all where the sun does neither. */
function sunOf(view: View): Fact[] {
  const [sunrise, sunset] = [timeOfDay(view, view.today?.sunrise), timeOfDay(view, view.today?.sunset)];
  if (!sunrise && !sunset) return [];
  return [
    { name: 'weather.sunrise', sign: 'sunrise', value: [sunrise] },
    { name: 'weather.sunset', sign: 'sunset', value: [sunset] },
  ];
}

/** The nearest of the eight points to a bearing in degrees. */
export const compass = (bearing: number, points: readonly string[]): string =>
  points[Math.round((((bearing % 360) + 360) % 360) / 45) % 8] ?? '';
