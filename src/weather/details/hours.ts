/** The next hours: icons and temperatures in columns, a curve below them, and the time as its axis. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { relative } from '../../core/time/relative.js';
import { say } from '../../core/language/translate.js';
import { curvePath } from './curve.js';
import { phrases } from './phrases.js';
import { icon, iconFor } from '../icon.js';
import type { Current, Hour } from '../model.js';
import { hourOfDay } from './time-of-day.js';
import { degrees, type View } from '../view.js';

const most = 24;
const hour = 3_600_000;
/** Height of the curve in the drawing's own units; CSS stretches it. */
const height = 60;

/** How many hours the entries cover; some providers have one for every third. */
function spanOf(shown: readonly Hour[]): number {
  const [first, last] = [shown[0]!, shown.at(-1)!].map(({ time }) => Date.parse(time)) as [number, number];
  return Math.round(((last - first) / hour) * (shown.length / (shown.length - 1)));
}

/** The hours that are not over: a stored answer may have grown old. Many are a multiple of six, so that columns fit. */
function coming({ weather: { current, hourly }, now }: View): Hour[] {
  const left = hourly.filter(({ time }) => Date.parse(time) > now - hour).slice(0, most);
  const shown = left.length < 6 ? left : left.slice(0, left.length - (left.length % 6));
  return shown.map((entry) => (entry === hourly[0] ? measured(entry, current) : entry));
}

/** The present hour says what is said above it, not what was forecast for it. */
const measured = (entry: Hour, { condition, isDay, temperature }: Current): Hour => ({
  ...entry,
  condition: condition === 'unknown' ? entry.condition : condition,
  isDay: isDay ?? entry.isDay,
  temperature: temperature ?? entry.temperature,
});

/**
 * Which hours have a column: three where there is little room, six in most cards, twelve in wide ones. The sheet hides
 * the classes; `null` has no column anywhere.
 */
function columnOf(index: number, count: number): string | null {
  if (count < 6 || index % (count / 3) === 0) return '';
  return index % (count / 6) === 0 ? 'sixth' : index % (count / 12) === 0 ? 'twelfth' : null;
}

/** "now", in every language that Intl knows. */
const nowIn = (locale: string): string => relative(0, 0, locale);

/** Longer words do not fit a column: the hour stands for them. */
const longest = 7;

function axis(view: View, { time }: Hour, index: number): string {
  const now = index ? '' : nowIn(view.locale);
  return now && now.length <= longest ? now : (hourOfDay(view, time) ?? '');
}

export function hours(view: View): TemplateResult | typeof nothing {
  const shown = coming(view);
  const values = shown.map(({ temperature }) => temperature);
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return nothing;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const label = say(view.locale, phrases, 'weather.hours', {
    count: spanOf(shown),
    low: degrees(view, low)!,
    high: degrees(view, high)!,
  });
  const y = (value: number) => height - 8 - ((value - low) / (high - low || 1)) * (height - 16);
  const points = values.map((value, index) => (value === null ? null : ([index, y(value)] as const)));
  const now = points[0];
  const columns = (cell: (entry: Hour, index: number) => unknown) =>
    shown.map((entry, index) => {
      const name = columnOf(index, shown.length);
      return name === null ? nothing : html`<span class=${name}>${cell(entry, index)}</span>`;
    });
  return html`<figure part="hours" class="hours" role="img" aria-label=${label}>
    <div class="columns" aria-hidden="true">
      ${columns(
        (entry) =>
          html`${icon(iconFor(entry.condition, entry.isDay), 'hour')}
            <span part="hour">${degrees(view, entry.temperature) ?? '–'}</span>`,
      )}
    </div>
    <svg part="curve" viewBox="0 0 ${shown.length} ${height}" preserveAspectRatio="none" aria-hidden="true">
      ${shown.map(({ precipitationProbability }, index) => rain(precipitationProbability ?? 0, index))}
      ${svg`<path class="curve" d=${curvePath(points)}></path>`}
      ${now && svg`<path class="now-mark" d="M0 ${now[1]}h0"></path>`}
    </svg>
    <div class="columns axis" aria-hidden="true">
      ${columns((entry, index) => html`<span part="axis">${axis(view, entry, index)}</span>`)}
    </div>
  </figure>`;
}

/** A bar as high as the chance of rain. */
const rain = (chance: number, index: number) =>
  chance > 0
    ? svg`<rect class="chance" x=${index - 0.4} width="0.8" y=${height - (chance * height) / 100}
        height=${(chance * height) / 100}></rect>`
    : nothing;
