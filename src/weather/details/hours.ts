/** The next hours: columns of time, condition and temperature, and across them a curve above the chance of rain. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { relative } from '../../core/time/relative.js';
import { say } from '../../core/language/translate.js';
import { chance } from './chance.js';
import { curvePath } from './curve.js';
import { phrases } from './phrases.js';
import { icon, iconFor } from '../icon.js';
import type { Current, Hour } from '../model.js';
import { readings } from './readings.js';
import { hourOfDay } from './time-of-day.js';
import { sayPercent } from '../units/quantities.js';
import { condition, degrees, type View } from '../view.js';

const hour = 3_600_000;
/** Height of the drawing in its own units, which CSS stretches. */
const height = 60;
/** Where the curve ends when the chances of rain stand below it. */
const aboveRain = 34;

/**
 * The next 24 hours. Past hours are dropped because a stored answer may be old. Cut so that six steps divide them evenly,
 * also where a provider knows every third hour.
 */
function coming({ weather: { current, hourly }, now }: View): Hour[] {
  const left = hourly.filter(({ time }) => Date.parse(time) > now - hour);
  const day = left.filter(({ time }) => Date.parse(time) <= Date.parse(left[0]!.time) + 24 * hour);
  const shown = day.length < 7 ? day : day.slice(0, day.length - ((day.length - 1) % 6));
  return shown.map((entry) => (entry === hourly[0] ? measured(entry, current) : entry));
}

/** The first hour repeats the present condition, not its forecast. */
const measured = (entry: Hour, { condition, isDay, temperature }: Current): Hour => ({
  ...entry,
  condition: condition === 'unknown' ? entry.condition : condition,
  isDay: isDay ?? entry.isDay,
  temperature: temperature ?? entry.temperature,
});

/**
 * Which hours have a column: three or four where there is little room, seven in most cards, thirteen in wide ones; of a
 * few hours all have one, and every other one is empty where there is little room. The sheet hides the classes; `null` has
 * no column anywhere.
 */
function columnOf(index: number, last: number): string | null {
  const divides = (parts: number) => index % (last / parts) === 0;
  if (last < 6) return index % 2 ? 'odd' : '';
  if (divides(1)) return '';
  if (divides(3)) return 'third';
  return divides(2) ? 'sixth half' : divides(6) ? 'sixth' : divides(12) ? 'twelfth' : null;
}

/** "now", in every language that Intl knows. */
const nowIn = (locale: string): string => relative(0, 0, locale);

/** Longer words do not fit a column: the hour stands for them. */
const longest = 5;

function axis(view: View, { time }: Hour, index: number): string {
  const now = index ? '' : nowIn(view.locale);
  return now && now.length <= longest ? now : (hourOfDay(view, time) ?? '');
}

export function hours(view: View): TemplateResult | typeof nothing {
  const shown = coming(view);
  const last = shown.length - 1;
  const values = shown.map(({ temperature }) => temperature);
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return nothing;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const label = say(view.locale, phrases, 'weather.hours', {
    count: Math.round((Date.parse(shown[last]!.time) - Date.parse(shown[0]!.time)) / hour),
    low: degrees(view, low)!,
    high: degrees(view, high)!,
  });
  const bottom = shown.some(({ precipitationProbability }) => precipitationProbability) ? aboveRain : height;
  const y = (value: number) => bottom - 6 - ((value - low) / (high - low || 1)) * (bottom - 12);
  const points = values.map((value, index) => (value === null ? null : ([index, y(value)] as const)));
  const columns = shown.map((_, index) => columnOf(index, last));
  const size = last < 6 ? 'few' : last % 12 ? '' : 'many';
  const inColumns = (draw: (index: number, name: string) => unknown) =>
    columns.map((name, index) => (name === null ? nothing : draw(index, name)));
  return html`<figure part="hours" class="hours" aria-label=${label}>
    <ul role="list" class=${size}>
      ${inColumns((index, name) => column(view, shown[index]!, index, name))}
    </ul>
    <svg
      part="curve"
      class=${size}
      viewBox=${last < 6 ? `-.5 0 ${last + 1} ${height}` : `0 0 ${last} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      ${shown.map(({ precipitationProbability }, index) => rain(precipitationProbability ?? 0, index))}
      ${svg`<path class="curve" d=${curvePath(points)}></path>`}
      ${inColumns((index, name) => (points[index] ? dot(points[index], name) : nothing))}
    </svg>
    ${readings(
      shown.map((entry) => reading(view, entry)),
      view.locale,
      size,
    )}
  </figure>`;
}

const column = (view: View, entry: Hour, index: number, name: string): TemplateResult =>
  html`<li class=${name}>
    <span part="axis">${axis(view, entry, index)}</span>
    <span class="hidden">${condition(view, entry.condition)}</span>
    ${icon(iconFor(entry.condition, entry.isDay), 'hour')}
    <span part="hour">${degrees(view, entry.temperature) ?? '–'}</span>
    ${chance(view, entry.precipitationProbability)}
  </li>`;

/** A bar as high as the chance of rain. */
const rain = (percent: number, index: number) =>
  percent > 0
    ? svg`<rect class="rain-bar" x=${index - 0.4} width="0.8" y=${height - (percent * height) / 100}
        height=${(percent * height) / 100}></rect>`
    : nothing;

/** The curve under a column. */
const dot = ([x, y]: readonly [number, number], name: string) =>
  svg`<path class="dot ${x ? name : 'now-mark'}" d="M${x} ${y}h0"></path>`;

/** All that is known of an hour, also of one that has no column. */
function reading(view: View, { time, condition: name, temperature, precipitationProbability }: Hour): string {
  const percent = precipitationProbability;
  const words = [
    hourOfDay(view, time),
    condition(view, name),
    degrees(view, temperature),
    percent !== null &&
      `${say(view.locale, phrases, 'weather.rain-chance')} ${sayPercent(percent, view.locale)}`,
  ];
  return words.filter(Boolean).join(' · ');
}
