import type { Http } from '../core/request.js';
import type { Promos } from './model.js';

/** The query of an `<inlay-promo>`. */
export interface PromoQuery {
  endpoint: string | null;
  /** the place's name */
  slot: string | null;
  limit: number;
}

/** Talks to one system. */
export interface PromoSource {
  load(query: PromoQuery, http: Http): Promise<Promos>;
  /** Where views and clicks are sent; `null` if the endpoint does not count them. */
  events?(query: PromoQuery): URL | null;
}
