import { html, type TemplateResult } from 'lit';
import { choice } from '../core/attributes.js';
import { lastGoodStore } from '../core/last-good.js';
import { pageClient } from '../core/page-client.js';
import { ResourceController } from '../core/resource.js';
import { shared } from '../core/styles.js';
import { weatherLayouts, type Place, type Weather, type WeatherLayout } from './model.js';
import { WeatherAttributes } from './attributes.js';
import { lateParts } from './late-parts.js';
import { queryOf } from './query.js';
import { readerUnits } from './units/reader-units.js';
import type { WeatherQuery } from './source.js';
import { sources } from './sources/index.js';
import { parseInlay } from './sources/inlay.js';
import { styles } from './styles.js';
import { card, shortLine, waitingCard } from './summary.js';
import { chooseSystem, chooseTemperatureUnit } from './units/temperature.js';
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
 * @csspart reading - what an hour brings, above it: shown to the pointer, and to the arrow keys
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
 * @csspart more - how many further warnings are in force
 * @csspart link - a link
 * @csspart button - a button
 * @csspart retry - the button that tries again
 * @csspart panel - the search for places, when it is open
 * @csspart input - its field
 * @csspart option - a place that it found
 * @csspart status - stands in the box while there is nothing to show
 * @cssprop [--inlay-color-sun = an orange, by colour scheme] - sun and lightning of the icons
 * @cssprop [--inlay-color-moon = a blue, by colour scheme] - moon of the icons
 * @cssprop [--inlay-color-cloud = a grey, by colour scheme] - clouds of the icons; those behind and of storms are darker
 * @cssprop [--inlay-color-rain = a blue, by colour scheme] - rain of the icons, and the chance of rain: bars and figures
 * @cssprop [--inlay-color-snow = a pale blue, by colour scheme] - snow of the icons
 * @cssprop [--inlay-color-sky = blue, grey or nearly black, by the sky] - the ground of a card with a sky: a dark colour, as its text is white
 * @cssprop [--inlay-color-curve = the accent] - the curve of the hours
 * @cssprop [--inlay-color-cold = a blue] - −10 °C in the bars of the days, whose colours run from this to the hot one
 * @cssprop [--inlay-color-cool = a teal] - 8 °C in the bars
 * @cssprop [--inlay-color-mild = a green] - 17 °C in the bars
 * @cssprop [--inlay-color-warm = a yellow] - 25 °C in the bars
 * @cssprop [--inlay-color-hot = a red] - 35 °C in the bars
 * @cssprop [--inlay-color-good = a green, by colour scheme] - low UV index, good air
 * @cssprop [--inlay-color-minor = a yellow, by colour scheme] - minor warnings, on a tint of it; moderate UV index, fair air
 * @cssprop [--inlay-color-moderate = an orange, by colour scheme] - moderate warnings; high UV index, moderate air
 * @cssprop [--inlay-color-severe = the danger colour] - severe warnings; very high UV index, poor air
 * @cssprop [--inlay-color-extreme = a purple, by colour scheme] - extreme warnings, filled with it; extreme UV index, very poor air
 * @cssprop [--inlay-color-on-extreme = white, or dark on a light purple] - text of an extreme warning
 * @cssstate loading - nothing to show yet
 * @cssstate ready - a current answer is shown
 * @cssstate stale - the last good answer is shown because the endpoint fails
 * @cssstate error - nothing to show, and the endpoint fails
 */
export class InlayWeather extends WeatherAttributes {
  static override readonly tagName: string = 'inlay-weather';

  /** The dialects that `source` can name; add your own under a new name. */
  static readonly sources = sources;

  static override styles = [shared, styles];

  protected override readonly resource = new ResourceController<WeatherQuery, Weather>(this, {
    store: lastGoodStore('weather'),
    bridge: true,
    query: () => this.#query(),
    normalize: parseInlay,
    load: async (query, signal) => (await this.findSource()).load(query, pageClient(signal)),
    expires: ({ expiresAt }) => (expiresAt ? Date.parse(expiresAt) : null),
  });

  readonly #late = lateParts(this, () => this.#layout === 'line');

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.places)
      import('./places/saved-places.js')
        .then(({ restorePlace }) => restorePlace(this))
        // offline: the page's own place shows
        .catch(() => {});
  }

  #query(): WeatherQuery {
    const isOwn = (this.source || 'inlay') === 'inlay';
    return queryOf(this, this.endpoint || isOwn ? this.endpointUrl : null);
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

  protected override renderModel(weather: Weather): unknown {
    const { locale } = this;
    // what was measured cannot lie ahead: then it is the device's clock that is slow
    const now = Math.max(Date.now(), Date.parse(weather.updatedAt ?? '') || 0);
    if (this.isConnected) this.#late.followTime();
    const system = chooseSystem(this, readerUnits());
    const view = makeView(weather, locale, chooseTemperatureUnit(this, system, locale), now);
    const stale = this.resource.state === 'stale';
    if (this.#layout === 'line') return this.#late.line?.line(view, stale) ?? shortLine(view);
    const title = this.renderHeading(
      this.heading ?? this.place ?? weather.place.name ?? view.say('weather.title'),
    );
    return card(view, title, this.#late.details?.details(view, this, system, stale) ?? {});
  }

  protected override renderWaiting(): TemplateResult {
    return this.#layout === 'line' ? this.renderError() : waitingCard();
  }

  /** A header's line is too short for an error message, so it shows nothing. */
  protected override renderError(): TemplateResult {
    return this.#layout === 'line' ? html`<span class="frame"></span>` : super.renderError();
  }
}
