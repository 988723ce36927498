/** The next days, as a list. */
import { html, nothing, type TemplateResult } from 'lit';
import { calendarDate, formatCalendarDate } from '../core/dates.js';
import { say } from '../core/strings.js';
import { phrases } from './details-phrases.js';
import { icon, iconFor } from './icon.js';
import type { Day } from './model.js';
import { condition, degrees, type View } from './view.js';

export function days(view: View, count: number): TemplateResult | typeof nothing {
  const coming = comingDays(view, count);
  if (!coming.length) return nothing;
  return html`<ul part="list" aria-label=${say(view.locale, phrases, 'weather.days')}>
    ${coming.map((day) => one(view, day))}
  </ul>`;
}

/** The next days in the list, from the place's today on. */
const comingDays = ({ weather, now, zone }: View, count: number): Day[] =>
  weather.daily.filter((day) => day.date >= calendarDate(now, zone)).slice(0, count);

const dayName = ({ today, locale }: View, day: Day, weekday: 'short' | 'long'): string =>
  day === today ? say(locale, phrases, 'weather.today') : formatCalendarDate(day.date, locale, { weekday });

function one(view: View, day: Day): TemplateResult {
  const high = degrees(view, day.high);
  const low = degrees(view, day.low);
  return html`<li part="item">
    <span class="hidden">${dayName(view, day, 'long')}: ${condition(view, day.condition)}</span>
    <span aria-hidden="true">${dayName(view, day, 'short')}</span>
    ${icon(iconFor(day.condition, true))}
    ${high && html`<span part="high"><span class="hidden">${view.say('weather.high')}</span> ${high}</span>`}
    ${low && html`<span part="low"><span class="hidden">${view.say('weather.low')}</span> ${low}</span>`}
  </li>`;
}
