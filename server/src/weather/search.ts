/** `GET /v1/weather/places`: places by name, where the provider finds them and any place is served. */
import type { Place } from 'inlay/weather/model';
import * as v from 'valibot';
import type { Context } from '../context.js';
import { pack } from '../http/answers/pack.js';
import { Problem } from '../http/problem.js';
import type { Route } from '../http/routes.js';
import { send } from '../http/answers/send.js';
import type { Budget } from './budget.js';
import type { Search } from './load.js';
import { placeAnswer } from './schema.js';

const placesQuery = v.object({
  q: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Write the name of a place.'),
    v.maxLength(100, 'Write at most 100 characters.'),
  ),
  lang: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}\b/i, 'Write a language tag such as de.')), 'en'),
});

const notSearched = new Problem({
  type: 'no-place-search',
  status: 403,
  title: 'Places cannot be searched here.',
  detail: 'Set weather.anywhere to true and weather.provider to "open-meteo" in the server\'s settings.',
});

export function searchRoute(context: Context, route: Route, search: Search | null, budget: Budget): void {
  route(
    {
      method: 'GET',
      path: '/v1/weather/places',
      access: 'public',
      summary: 'Places by name, the likeliest first, where any place is served and the provider finds them.',
      query: placesQuery,
      answers: {
        200: { description: 'The places.', schema: v.object({ places: v.array(placeAnswer) }) },
        403: { description: 'Places cannot be searched here.' },
        503: { description: 'The hour’s budget is spent, or the provider does not answer; see Retry-After.' },
      },
    },
    async ({ c, query: { q, lang } }) => {
      if (!search) throw notSearched;
      const wait = budget.spend(context.clock());
      if (wait !== null) throw unavailable(wait);
      const places: Place[] = await search(q, lang.slice(0, 2).toLowerCase()).catch(() => {
        throw unavailable(60);
      });
      return send(c, pack(JSON.stringify({ places })), { cacheControl: 'public, max-age=86400' });
    },
  );
}

const unavailable = (retryAfter: number) =>
  new Problem({
    type: 'weather-unavailable',
    status: 503,
    title: 'The weather provider does not answer.',
    retryAfter,
  });
