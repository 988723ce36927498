import type { WeatherQuery } from '../../../src/weather/source.js';

/** A card's question, about Oslo by default. */
export const query = (changes: Partial<WeatherQuery> = {}): WeatherQuery => ({
  endpoint: null,
  latitude: 59.9139,
  longitude: 10.7522,
  days: 5,
  place: null,
  timeZone: null,
  ...changes,
});
