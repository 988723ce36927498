import { html, svg, type TemplateResult } from 'lit';
import { icons, type IconName } from './icons.js';
import type { Condition } from './model.js';

/** A drawing that screen readers skip; the words beside it say the same. */
export function icon(name: IconName | null, kind = ''): TemplateResult {
  const [still, moving] = name ? icons[name] : ['', ''];
  return html`<svg part="image" class="icon ${kind}" viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d=${still}></path><path class="moving" d=${moving}></path>`}
  </svg>`;
}

const byDay: Record<Condition, IconName | null> = {
  clear: 'sun',
  'mostly-clear': 'cloud-sun',
  'partly-cloudy': 'cloud-sun',
  'mostly-cloudy': 'cloudy',
  overcast: 'cloud',
  fog: 'fog',
  haze: 'haze',
  drizzle: 'drizzle',
  'freezing-rain': 'freezing',
  'light-rain': 'drizzle',
  rain: 'rain',
  'heavy-rain': 'rain-heavy',
  showers: 'showers-day',
  sleet: 'sleet',
  'light-snow': 'snow',
  snow: 'snow',
  'heavy-snow': 'snowflake',
  'snow-showers': 'snow',
  thunderstorm: 'thunder',
  hail: 'hail',
  severe: 'severe',
  unknown: null,
};

const byNight: Partial<Record<Condition, IconName>> = {
  clear: 'moon',
  'mostly-clear': 'cloud-moon',
  'partly-cloudy': 'cloud-moon',
  showers: 'showers-night',
};

export const iconFor = (name: Condition, isDay: boolean | null): IconName | null =>
  (isDay === false && byNight[name]) || byDay[name];
