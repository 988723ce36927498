/** The parts of the card that follow its first view: loaded once that is shown, and never for the header's line. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../core/language/translate.js';
import { age } from '../age.js';
import { alerts } from './alerts.js';
import { days } from './days.js';
import { styles as detailsStyles } from './styles.js';
import { phrases } from './phrases.js';
import { facts } from './facts.js';
import { hours } from './hours.js';
import { icon, iconFor, sign } from '../icon.js';
import { styles as iconStyles } from '../icon-styles.js';
import { locateButton, type Locating } from '../places/locate.js';
import { placesButton } from '../places/places.js';
import { chooseReaderUnits } from '../units/reader-units.js';
import type { PlacesHost } from '../places/saved-places.js';
import { skyOf } from './sky.js';
import type { Details } from '../summary.js';
import { chooseTemperatureUnit, type UnitSystem, type UnitWishes } from '../units/temperature.js';
import { chooseUnits } from '../units/units.js';
import { degrees, type View } from '../view.js';

export const styles = [iconStyles, ...detailsStyles];

export interface DetailsHost extends UnitWishes, Locating, PlacesHost {
  readonly localName: string;
  days: number;
  layout: string | null;
  background: boolean;
}

export function details(view: View, host: DetailsHost, system: UnitSystem | null, stale: boolean): Details {
  const { current } = view.weather;
  const units = chooseUnits(host, system, view.locale);
  return {
    buttons: html`<span
      >${placesButton(view, host)} ${locateButton(view, host)} ${unitButton(view, host)}</span
    >`,
    icon: icon(iconFor(current.condition, current.isDay), 'hero'),
    feelsLike: feelsLike(view),
    look: [
      isSparse(view) && 'small',
      isUnseen(view) && 'unseen',
      host.background && skyOf(current.condition, current.isDay),
    ]
      .filter(Boolean)
      .join(' '),
    age: age(view, stale),
    rows: html`${isBlank(view) ? blank(view) : nothing} ${alerts(view)} ${hours(view)}
    ${days(view, host.days)} ${facts(view, units, host.layout === 'full')}`,
  };
}

/** Of a place of which little is known the card is small, in one step with the rest of it. */
const isSparse = ({ weather, today }: View): boolean => !today && weather.hourly.length < 2;

/** Neither the sky nor the temperature is known. */
const isUnseen = ({ weather: { current } }: View): boolean =>
  current.condition === 'unknown' && current.temperature === null && current.feelsLike === null;

/** Nothing is known but the place. */
const isBlank = ({ weather: { current, daily, hourly, alerts } }: View): boolean =>
  ![daily, hourly, alerts].some(({ length }) => length) &&
  Object.values({ ...current, ...current.wind, wind: null, time: null, isDay: null }).every(
    (value) => value === null || value === 'unknown',
  );

const blank = ({ locale }: View): TemplateResult =>
  html`<p part="status" class="blank">${sign('offline')} ${say(locale, phrases, 'weather.none')}</p>`;

/** Worth saying where it reads differently. */
function feelsLike(view: View): unknown {
  const { temperature, feelsLike } = view.weather.current;
  const felt = degrees(view, feelsLike);
  if (!felt || felt === degrees(view, temperature)) return nothing;
  return html`${say(view.locale, phrases, 'weather.feels-like')} <bdi>${felt}</bdi>`;
}

/** No button where the page's author settled the unit. */
function unitButton({ unit, locale, weather }: View, host: UnitWishes): TemplateResult | typeof nothing {
  const nothingToSay = weather.current.temperature === null && !weather.daily.length;
  if (host.units || host.temperatureUnit || nothingToSay) return nothing;
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
