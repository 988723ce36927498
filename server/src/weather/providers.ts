import type { WeatherSource } from 'inlay/internal/weather/source';
import type { ProviderName } from './config.js';

/** Who can be asked; only the configured one is loaded. */
export const providers: Record<Exclude<ProviderName, 'sample'>, () => Promise<WeatherSource>> = {
  'met-norway': async () => (await import('inlay/internal/weather/sources/met-norway')).metNorway,
  'open-meteo': async () => (await import('inlay/internal/weather/sources/open-meteo')).openMeteo,
  nws: async () => (await import('inlay/internal/weather/sources/nws')).nws,
  openweather: async () => (await import('inlay/internal/weather/sources/openweather')).openWeather,
};
