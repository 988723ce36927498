import type { Http } from '../core/request.js';
import type { Promos } from './model.js';

/** What a place for promotions asks for. */
export interface PromoQuery {
  endpoint: string | null;
  /** the place's name */
  slot: string | null;
  limit: number;
}

/** Speaks one system's dialect. */
export interface PromoSource {
  load(query: PromoQuery, http: Http): Promise<Promos>;
  /** Where a view or a click is told of; `null` where nobody listens. */
  events?(query: PromoQuery): URL | null;
}
