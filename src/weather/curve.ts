/** The hourly temperatures as a line, drawn by hand in SVG. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { say } from '../core/strings.js';
import { phrases } from './details-phrases.js';
import type { Hour } from './model.js';
import { timeOfDay } from './time-of-day.js';
import { degrees, type View } from './view.js';

const hours = 24;
const hour = 3_600_000;
/** Size of the drawing in its own units; CSS stretches it. */
const width = 240;
const height = 60;

/** Points of a line through the values, `null` where a value is unknown, in the drawing's units. */
export function curvePoints(values: readonly (number | null)[]): ([x: number, y: number] | null)[] {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const step = width / Math.max(1, values.length - 1);
  return values.map((value, index) =>
    value === null ? null : [index * step, height - 4 - ((value - low) / span) * (height - 8)],
  );
}

/** SVG path data: one stroke for each run of known values. */
export function curvePath(points: readonly ([number, number] | null)[]): string {
  return points
    .map(
      (point, index) =>
        point && `${points[index - 1] ? 'L' : 'M'}${point.map((n) => +n.toFixed(1)).join(' ')}`,
    )
    .filter(Boolean)
    .join('');
}

/** How many hours the entries tell of; some providers have one for every third. */
function spanOf(shown: readonly Hour[]): number {
  const [first, last] = [shown[0]!, shown.at(-1)!].map(({ time }) => Date.parse(time)) as [number, number];
  return Math.round(((last - first) / hour) * (shown.length / (shown.length - 1)));
}

export function curve(view: View): TemplateResult | typeof nothing {
  // an answer that is kept, or stale, grows old: its first hours have gone
  const shown = view.weather.hourly.filter(({ time }) => Date.parse(time) > view.now - hour).slice(0, hours);
  const values = shown.map((hour) => hour.temperature);
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return nothing;
  const label = say(view.locale, phrases, 'weather.hours', {
    count: spanOf(shown),
    low: degrees(view, Math.min(...known))!,
    high: degrees(view, Math.max(...known))!,
  });
  const points = curvePoints(values);
  const step = width / (shown.length - 1);
  const rain = shown.map((hour, index) => {
    const chance = hour.precipitationProbability ?? 0;
    return svg`<rect class="rain" x=${index * step - step / 2} width=${step} y=${height - (chance * height) / 100}
      height=${(chance * height) / 100}></rect>`;
  });
  const marks = shown.filter((_, index) => index % Math.ceil(shown.length / 4) === 0);
  return html`<figure part="curve" role="img" aria-label=${label}>
    <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
      ${rain}${svg`<path d=${curvePath(points)}></path>`}
    </svg>
    <span class="hours" aria-hidden="true">
      ${marks.map((hour) => html`<span>${timeOfDay(view, hour.time)} ${degrees(view, hour.temperature)}</span>`)}
    </span>
  </figure>`;
}
