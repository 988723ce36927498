import type { PropertyDeclarations } from 'lit';
import { optionalNumber } from '../core/attributes.js';
import { InlayDataElement } from '../core/data-element.js';
import type { Weather, WeatherLayout } from './model.js';
import type { WeatherSource } from './source.js';
import type { TemperatureUnit, UnitSystem } from './units/temperature.js';
import type { PrecipitationUnit, PressureUnit, WindUnit } from './units/units.js';

/** The attributes of `<inlay-weather>`. */
export abstract class WeatherAttributes extends InlayDataElement<Weather, WeatherSource> {
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
}
