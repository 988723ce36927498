/** The parts of the card that follow its first view: loaded once that is shown, and never for the header's line. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../core/strings.js';
import { alerts } from './alerts.js';
import { curve } from './curve.js';
import { days } from './days.js';
import { phrases } from './details-phrases.js';
import { facts } from './facts.js';
import type { Details } from './summary.js';
import { icon, iconFor } from './icon.js';
import { locateButton, type Locating } from './locate.js';
import { chooseReaderUnits } from './reader-units.js';
import { chooseTemperatureUnit, type UnitSystem, type UnitWishes } from './temperature.js';
import { chooseUnits } from './units.js';
import type { View } from './view.js';

export { styles } from './details-styles.js';

export interface DetailsHost extends UnitWishes, Locating {
  days: number;
}

export function details(view: View, host: DetailsHost, system: UnitSystem | null): Details {
  const { current } = view.weather;
  return {
    buttons: html`<span>${locateButton(view, host)} ${unitButton(view, host)}</span>`,
    icon: icon(iconFor(current.condition, current.isDay), 'hero'),
    rows: html`<div class="facts">${facts(view, chooseUnits(host, system, view.locale))}</div>
      <div class="curve">${curve(view)}</div>
      <div class="alerts">${alerts(view)}</div>
      <div class="days">${days(view, host.days)}</div>`,
  };
}

/** No button where the page's author settled the unit. */
function unitButton({ unit, locale }: View, host: UnitWishes): TemplateResult | typeof nothing {
  if (host.units || host.temperatureUnit) return nothing;
  const celsius = unit === 'celsius';
  const other = celsius ? '°F' : '°C';
  const label = say(locale, phrases, 'weather.use-unit', { unit: other });
  // a region has more habits than the temperature: the British want °C with mph
  const isRegional = chooseTemperatureUnit(host, null, locale) !== unit;
  const toggle = () => chooseReaderUnits(isRegional ? null : celsius ? 'us' : 'metric');
  return html`<button part="button" title=${label} @click=${toggle}>
    <span class="hidden">${label}</span><bdi aria-hidden="true">${other}</bdi>
  </button>`;
}
