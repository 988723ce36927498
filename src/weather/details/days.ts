/** The next days: each one's condition, and its range of temperatures as a bar on the scale of them all. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { calendarDate, formatCalendarDate } from '../../core/time/dates.js';
import { say } from '../../core/language/translate.js';
import { chance } from './chance.js';
import { phrases } from './phrases.js';
import { icon, iconFor } from '../icon.js';
import type { Day } from '../model.js';
import { condition, degrees, type View } from '../view.js';

export function days(view: View, count: number): TemplateResult | typeof nothing {
  const coming = comingDays(view, count);
  if (!coming.length) return nothing;
  const known = coming.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  const x = (celsius: number) => ((celsius - lowest) / (highest - lowest || 1)) * 100;
  return html`<div class="days">
    <svg class="scale" aria-hidden="true">
      <linearGradient id="scale" gradientUnits="userSpaceOnUse" x1=${x(-10)} x2=${x(35)}>
        ${svg`<stop class="cold"></stop><stop class="cool" offset=".4"></stop><stop class="mild" offset=".6"></stop>
          <stop class="warm" offset=".78"></stop><stop class="hot" offset="1"></stop>`}
      </linearGradient>
    </svg>
    <ul part="list" role="list" aria-label=${say(view.locale, phrases, 'weather.days')}>
      ${coming.map((day) => one(view, day, x))}
    </ul>
  </div>`;
}

/** The next days in the list, from the place's today on. */
const comingDays = ({ weather, now, zone }: View, count: number): Day[] =>
  weather.daily.filter((day) => day.date >= calendarDate(now, zone)).slice(0, count);

const dayName = ({ today, locale }: View, day: Day, weekday: 'short' | 'long'): string =>
  day === today ? say(locale, phrases, 'weather.today') : formatCalendarDate(day.date, locale, { weekday });

function one(view: View, day: Day, x: (celsius: number) => number): TemplateResult {
  return html`<li part="item">
    <span class="hidden">${dayName(view, day, 'long')}: ${condition(view, day.condition)}</span>
    <span part="day" aria-hidden="true">${dayName(view, day, 'short')}</span>
    <div class="values">
      ${icon(iconFor(day.condition, true), 'day')} ${chance(view, day.precipitationProbability)}
      ${end(view, 'low', day.low)} ${bar(day, x)} ${end(view, 'high', day.high)}
    </div>
  </li>`;
}

/** A day's high or low; a dash where it is unknown. */
function end(view: View, name: 'high' | 'low', celsius: number | null): TemplateResult {
  return html`<span part=${name}
    ><span class="hidden">, ${view.say(`weather.${name}`)}</span>
    <bdi>${degrees(view, celsius) ?? '–'}</bdi></span
  >`;
}

function bar({ low, high }: Day, x: (celsius: number) => number): TemplateResult {
  return html`<svg part="range" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <path class="track" d="M0 .5h100"></path>
    ${low !== null && high !== null ? svg`<path class="span" d="M${x(low)} .5H${x(high)}"></path>` : nothing}
  </svg>`;
}
