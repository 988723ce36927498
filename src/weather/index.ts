import { InlayWeather } from './element.js';

export { InlayWeather };
export type * from './model.js';
export type { WeatherQuery, WeatherSource } from './source.js';

InlayWeather.define();

declare global {
  interface HTMLElementTagNameMap {
    'inlay-weather': InlayWeather;
  }
}
