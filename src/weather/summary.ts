/** The first view: place, temperature, condition, high and low, and who made the data. */
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../core/parse/urls.js';
import { condition, degrees, sentence, temperature, type View } from './view.js';

/** The details, which load after the first view. */
export interface Details {
  buttons?: unknown;
  icon?: unknown;
  feelsLike?: unknown;
  rows?: unknown;
  age?: unknown;
  /** class names of the sky behind the card, and of a card of which little is known */
  look?: string;
}

/** The header's temperature, before its icon and the place's name follow. */
export const shortLine = (view: View): TemplateResult =>
  html`<span class="hidden">${sentence(view)}</span>
    <span part="temperature" aria-hidden="true"
      >${temperature(view, view.weather.current.temperature) ?? '–'}</span
    >`;

/** The card's shape while it is on its way. */
export const waitingCard = (): TemplateResult => html`
  <div part="status" class="frame" aria-busy="true">
    <div part="header"><i></i></div>
    <div class="now"><i></i><i></i><i></i></div>
    <div class="rest"><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i></div>
  </div>
`;

export const card = (view: View, title: unknown, details: Details): TemplateResult => html`
  <div class="frame card ${details.look}">
    <div part="header">${title} ${details.buttons}</div>
    <p class="hidden">${sentence(view)}</p>
    <div class="now" aria-hidden="true">
      <span>${details.icon}</span>
      <span part="temperature">${bigTemperature(view)}</span>
      <span part="body">
        <span part="condition">${condition(view, view.weather.current.condition)}</span>
        <span class="quiet">${range(view)}</span>
        <span class="quiet">${details.feelsLike}</span>
      </span>
    </div>
    <div class="rest" aria-busy=${!details.rows}>${details.rows}</div>
    ${footer(view, details)}
  </div>
`;

/** "14°C", the unit small. */
function bigTemperature(view: View): unknown {
  const words = temperature(view, view.weather.current.temperature) ?? '';
  const [number, ...unit] = words.split(/(?=[\s°])/);
  return html`${number}<small>${unit.join('')}</small>`;
}

function range(view: View): TemplateResult {
  const high = degrees(view, view.today?.high);
  const low = degrees(view, view.today?.low);
  return html`${high && html`↑&nbsp;<bdi>${high}</bdi>`} ${low && html`↓&nbsp;<bdi>${low}</bdi>`}`;
}

function footer(view: View, { age }: Details): TemplateResult {
  const { attribution, sample } = view.weather;
  return html`<div part="footer" class="quiet">
    ${sample ? html`<strong part="notice">${view.say('weather.sample')}</strong>` : nothing}
    ${attribution.map(({ text, url }) => html`<a part="link" href=${safeUrl(url) ?? nothing}>${text}</a>`)}
    ${age}
  </div>`;
}
