/** The first view: place, temperature, condition, high and low, and who made the data. */
import { html, nothing, type TemplateResult } from 'lit';
import { ago } from '../core/relative.js';
import { safeUrl } from '../core/urls.js';
import { condition, degrees, sentence, temperature, type View } from './view.js';

/** The parts of the card that follow the first view. */
export interface Details {
  buttons?: unknown;
  icon?: unknown;
  rows?: unknown;
}

/** Milliseconds after which a temperature alone, without room to say how old it is, is no longer news. */
const news = 3 * 3600_000;

/** The header's "14.4 °C". */
export function line(view: View, stale: boolean): TemplateResult {
  const { current, updatedAt } = view.weather;
  const past = stale && !(view.now - Date.parse(updatedAt ?? '') < news);
  const degrees = (!past && temperature(view, current.temperature)) || '–';
  const age = stale ? updated(view) : null;
  return html`<span class="hidden">${past ? nothing : sentence(view)} ${age}</span>
    <span part="temperature" aria-hidden="true" title=${age ?? nothing}>${degrees}</span>`;
}

export const card = (view: View, title: unknown, details: Details, stale: boolean): TemplateResult => html`
  <div class="frame card">
    <div part="header">${title} ${details.buttons}</div>
    <p class="hidden">${sentence(view)}</p>
    <div class="now" aria-hidden="true">
      ${details.icon}
      <span part="temperature">${temperature(view, view.weather.current.temperature)}</span>
      <span part="body">
        <span part="condition">${condition(view, view.weather.current.condition)}</span>
        <span class="quiet">${range(view)}</span>
      </span>
    </div>
    ${details.rows} ${footer(view, stale)}
  </div>
`;

function range(view: View): TemplateResult {
  const high = degrees(view, view.today?.high);
  const low = degrees(view, view.today?.low);
  return html`${high && html`<bdi>↑ ${high}</bdi>`} ${low && html`<bdi>↓ ${low}</bdi>`}`;
}

/** "Updated 3 hours ago". */
function updated(view: View): string | null {
  const { updatedAt } = view.weather;
  return (
    updatedAt && view.say('weather.updated', { when: ago(Date.parse(updatedAt), view.now, view.locale) })
  );
}

function footer(view: View, stale: boolean): TemplateResult {
  const { attribution, sample } = view.weather;
  const age = updated(view);
  return html`<div part="footer">
    ${sample ? html`<strong part="notice">${view.say('weather.sample')}</strong>` : nothing}
    ${age && html`<span part="time" class=${stale ? 'old' : ''}>${age}</span>`}
    ${attribution.map(({ text, url }) => html`<a part="link" href=${safeUrl(url) ?? nothing}>${text}</a>`)}
  </div>`;
}
