import type { Http } from '../core/request.js';
import type { Place, Weather } from './model.js';

/** The query of a weather card. */
export interface WeatherQuery {
  /** base address of the endpoint; `null` means the provider's own public address */
  endpoint: string | null;
  /** degrees; both `null` means the endpoint's first place */
  latitude: number | null;
  longitude: number | null;
  /** days of forecast wanted, today included */
  days: number;
  /** the place's name where the page's author gave one; providers rarely know it */
  place: string | null;
  /** IANA name where the page's author gave one; needed for providers whose answers lack the zone */
  timeZone: string | null;
}

/** Secrets of a server. They are never part of a query, so they never reach a page. */
export interface WeatherSecrets {
  key?: string;
}

/** Speaks one provider's dialect. */
export interface WeatherSource {
  /** Throws an `InlayError`: `format` for an answer of another shape, `unsupported` for what cannot work here. */
  load(query: WeatherQuery, http: Http, secrets?: WeatherSecrets): Promise<Weather>;
  /** Places by what a reader typed, the likeliest first; what is absent the card does not offer. */
  search?(words: string, language: string, query: WeatherQuery, http: Http): Promise<Place[]>;
}
