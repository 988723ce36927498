import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { choice, inRange, optionalNumber } from '../core/attributes.js';
import { callAt, forget } from '../core/time/later.js';
import { InlayDataElement } from '../core/data-element.js';
import { explain } from '../core/advice/explain.js';
import { lastGoodStore } from '../core/last-good.js';
import { pageClient } from '../core/page-client.js';
import { ResourceController } from '../core/resource.js';
import { knownZone } from '../core/settings.js';
import { shared } from '../core/styles.js';
import { weatherLayouts, type Place, type Weather, type WeatherLayout } from './model.js';
import { readerUnits, readerUnitsEvent } from './units/reader-units.js';
import type { WeatherQuery, WeatherSource } from './source.js';
import { sources } from './sources/index.js';
import { parseInlay } from './sources/inlay.js';
import { styles } from './styles.js';
import { card, shortLine, waitingCard } from './summary.js';
import {
  chooseSystem,
  chooseTemperatureUnit,
  type TemperatureUnit,
  type UnitSystem,
} from './units/temperature.js';
import type { PrecipitationUnit, PressureUnit, WindUnit } from './units/units.js';
import { makeView } from './view.js';

/**
 * The weather at a place: present condition, the day's real high and low, the next days, and on the card the hours,
 * wind, rain, sun and warnings. A value that is unknown hides its row; a provider's key never reaches the page.
 *
 * @summary The weather at a place.
 * @tag inlay-weather
 * @slot - shown without JavaScript, while nothing has loaded, and when the endpoint fails
 * @fires {InlayLoadEvent<Weather>} inlay-load - an answer is shown; does not bubble
 * @fires {InlayErrorEvent} inlay-error - no answer could be had; does not bubble
 * @csspart header - the line with the heading and the buttons
 * @csspart title - the heading, and the place's name in the line
 * @csspart temperature - the present temperature
 * @csspart condition - the condition in words
 * @csspart body - condition, high, low and feels-like
 * @csspart image - the icon of a condition; also `hero`, `hour`, `day` or `line` by its place
 * @csspart hero - the large icon beside the temperature
 * @csspart line - the icon in the line
 * @csspart icon - a small drawing: of a fact, a warning or a button
 * @csspart hours - the next hours: icons, temperatures, curve and axis
 * @csspart hour - an hour's temperature, and its icon
 * @csspart curve - the temperature of the next hours, drawn as a line
 * @csspart axis - an hour's time, below the curve
 * @csspart list - the days
 * @csspart item - one day
 * @csspart day - a day's name, and its icon
 * @csspart chance - the chance of rain of a day or an hour
 * @csspart low - a day's low
 * @csspart range - the bar from low to high
 * @csspart high - a day's high
 * @csspart facts - the cells of wind, rain, humidity and sun
 * @csspart label - a cell's name
 * @csspart value - a cell's value
 * @csspart footer - the data's makers and its age
 * @csspart time - the age of the data
 * @csspart notice - "Sample data", and the warnings in force
 * @csspart alert - the warnings in force; a second name says the severity of the gravest
 * @csspart extreme - warnings, of which one is extreme
 * @csspart severe - warnings, the gravest severe
 * @csspart moderate - warnings, the gravest moderate
 * @csspart minor - warnings, all minor
 * @csspart unknown - warnings without a severity
 * @csspart link - a link
 * @csspart button - a button
 * @csspart retry - the button that tries again
 * @csspart panel - the search for places, when it is open
 * @csspart input - its field
 * @csspart option - a place that it found
 * @csspart status - stands in the box while there is nothing to show
 * @cssstate loading - nothing to show yet
 * @cssstate ready - a current answer is shown
 * @cssstate stale - the last good answer is shown because the endpoint fails
 * @cssstate error - nothing to show, and the endpoint fails
 */
export class InlayWeather extends InlayDataElement<Weather, WeatherSource> {
  static override readonly tagName: string = 'inlay-weather';

  /** The dialects that `source` can name; add your own under a new name. */
  static readonly sources = sources;

  static override properties: PropertyDeclarations = {
    layout: { reflect: true },
    latitude: optionalNumber,
    longitude: optionalNumber,
    place: {},
    timeZone: { attribute: 'time-zone' },
    days: { type: Number },
    units: {},
    temperatureUnit: { attribute: 'temperature-unit' },
    windUnit: { attribute: 'wind-unit' },
    pressureUnit: { attribute: 'pressure-unit' },
    precipitationUnit: { attribute: 'precipitation-unit' },
    locate: { type: Boolean },
    places: { type: Boolean },
    background: { type: Boolean, reflect: true },
  };

  static override styles = [shared, styles];

  /**
   * `line` (the header's icon and "14°C"; the place too where the page makes the line wider), `strip`, `card`, or `full`
   * with all that is known; without it the card has two columns where there is room.
   */
  layout: WeatherLayout | null = null;
  /** Degrees north, −90 to 90; without coordinates the endpoint's first place. */
  latitude: number | null = null;
  /** Degrees east, −180 to 180. */
  longitude: number | null = null;
  /** The place's name, where the endpoint does not know it or another is wanted. */
  place: string | null = null;
  /** IANA name of the place's time zone, for providers whose answers lack it. */
  timeZone: string | null = null;
  /** Days of forecast, today included, 1 to 7. */
  days = 5;
  /** `metric`, `us`, `uk` (°C with mph) or `si` (m/s); by default the reader's choice, then the region of the language. */
  units: UnitSystem | null = null;
  /** `celsius` or `fahrenheit`. */
  temperatureUnit: TemperatureUnit | null = null;
  /** `km/h`, `m/s`, `mph` or `kn`. */
  windUnit: WindUnit | null = null;
  /** `hPa`, `mbar`, `inHg` or `mmHg`. */
  pressureUnit: PressureUnit | null = null;
  /** `mm` or `in`. */
  precipitationUnit: PrecipitationUnit | null = null;
  /** Offers a button that asks for the reader's position, where the endpoint serves any place. */
  locate = false;
  /** Offers a search for places, which stay on the reader's device, where the endpoint serves any place and finds them. */
  places = false;
  /** Sets the card before a sky that follows the condition and the time of day. */
  background = false;

  protected override readonly resource = new ResourceController<WeatherQuery, Weather>(this, {
    store: lastGoodStore('weather'),
    bridge: true,
    query: () => this.#query(),
    normalize: parseInlay,
    load: async (query, signal) => (await this.findSource()).load(query, pageClient(signal)),
    expires: ({ expiresAt }) => (expiresAt ? Date.parse(expiresAt) : null),
  });

  #shown = false;
  #details: typeof import('./details/details.js') | null = null;
  #line: typeof import('./line.js') | null = null;
  readonly #tick = (): void => this.requestUpdate();

  constructor() {
    super();
    const follow = () => {
      if (this.model === null) return;
      this.#shown = true;
      void this.#loadRest();
    };
    this.addEventListener('inlay-load', follow);
    // the last good answer shows where the endpoint fails, and says how old it is
    this.addEventListener('inlay-error', follow);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.places)
      import('./places/saved-places.js')
        .then(({ restorePlace }) => restorePlace(this))
        // offline: the page's own place shows
        .catch(() => {});
    addEventListener(readerUnitsEvent, this.#tick);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#shown && changed.has('layout')) void this.#loadRest();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(readerUnitsEvent, this.#tick);
    forget(this.#tick);
  }

  #query(): WeatherQuery {
    const tag = this.localName;
    const latitude = inRange(tag, 'latitude', this.latitude, -90, 90);
    const longitude = inRange(tag, 'longitude', this.longitude, -180, 180);
    const whole = latitude !== null && longitude !== null;
    if (!whole && (latitude ?? longitude) !== null) explain(tag, 'alone', 'latitude', 'longitude');
    return {
      endpoint: this.endpoint || (this.source || 'inlay') === 'inlay' ? this.endpointUrl : null,
      latitude: whole ? latitude : null,
      longitude: whole ? longitude : null,
      days: inRange(tag, 'days', this.days, 1, 7) ?? 5,
      place: this.place,
      timeZone: knownZone(tag, this.timeZone),
    };
  }

  get #layout(): WeatherLayout | null {
    return choice(this.localName, 'layout', this.layout, weatherLayouts, null);
  }

  /** Where the source asks, for what the device remembers of it. */
  get origin(): string {
    return `${this.source ?? ''} ${this.endpointUrl ?? ''}`.trim();
  }

  /** Places by what a reader typed, the likeliest first. */
  async findPlaces(words: string): Promise<Place[]> {
    const source = await this.findSource();
    return (await source.search?.(words, this.locale, this.#query(), pageClient())) ?? [];
  }

  /** The lazy part of the card or of the line. */
  async #loadRest(): Promise<void> {
    try {
      const isLine = this.#layout === 'line';
      if (isLine ? this.#line : this.#details) return;
      const rest = isLine
        ? (this.#line = await import('./line.js'))
        : (this.#details = await import('./details/details.js'));
      [rest.styles].flat().forEach((sheet) => this.addStyles(sheet));
      this.requestUpdate();
    } catch {
      // the first view is complete without it
    }
  }

  protected override renderModel(weather: Weather): unknown {
    const { locale } = this;
    // what was measured cannot lie ahead: then it is the device's clock that is slow
    const now = Math.max(Date.now(), Date.parse(weather.updatedAt ?? '') || 0);
    if (this.isConnected) callAt(Date.now() + 60_000, this.#tick);
    const system = chooseSystem(this, readerUnits());
    const view = makeView(weather, locale, chooseTemperatureUnit(this, system, locale), now);
    const stale = this.resource.state === 'stale';
    if (this.#layout === 'line') return this.#line?.line(view, stale) ?? shortLine(view);
    const title = this.renderHeading(
      this.heading ?? this.place ?? weather.place.name ?? view.say('weather.title'),
    );
    return card(view, title, this.#details?.details(view, this, system, stale) ?? {});
  }

  protected override renderWaiting(): TemplateResult {
    return this.#layout === 'line' ? this.renderError() : waitingCard();
  }

  /** A header's line is too short for an error message, so it shows nothing. */
  protected override renderError(): TemplateResult {
    return this.#layout === 'line' ? html`<span class="frame"></span>` : super.renderError();
  }
}
