/** The weather sources by name. `inlay` is in every page; the others load when they are named. */
import type { SourceTable } from '../../core/sources.js';
import type { WeatherSource } from '../source.js';
import { inlay } from './inlay.js';

export const sources: SourceTable<WeatherSource> = {
  inlay: () => inlay,
  'open-meteo': () => import('./open-meteo.js').then((module) => module.openMeteo),
  'met-norway': () => import('./met-norway.js').then((module) => module.metNorway),
  nws: () => import('./nws.js').then((module) => module.nws),
  openweather: () => import('./openweather.js').then((module) => module.openWeather),
};
