/** How old the data is, in words. */
import { html, nothing, type TemplateResult } from 'lit';
import { fullDate } from '../core/time/dates.js';
import { ago } from '../core/time/relative.js';
import type { View } from './view.js';

/** "Updated 3 hours ago"; `null` where the time is unknown. */
export function updated({ weather: { updatedAt }, now, locale, say }: View): string | null {
  return updatedAt && say('weather.updated', { when: ago(Date.parse(updatedAt), now, locale) });
}

/** The same for the footer, with the full date as its title. */
export function age(view: View, stale: boolean): TemplateResult | typeof nothing {
  const { updatedAt } = view.weather;
  if (!updatedAt) return nothing;
  return html`<time
    part="time"
    class=${stale ? 'old' : ''}
    datetime=${updatedAt}
    title=${fullDate(Date.parse(updatedAt), view.locale)}
    >${updated(view)}</time
  >`;
}
