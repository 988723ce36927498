/** `GET /v1/weather`: the provider's data as a weather model, from a cache that requests as rarely as it can. */
import { InlayError } from 'inlay/error';
import type { Weather } from 'inlay/weather/model';
import * as v from 'valibot';
import type { Context } from '../context.js';
import { readersOrigin } from '../http/requests/address.js';
import { pack, type Packed } from '../http/answers/pack.js';
import { Problem } from '../http/problem.js';
import type { Route } from '../http/routes.js';
import { send } from '../http/answers/send.js';
import { logFailure } from '../log.js';
import type { Module } from '../module.js';
import { Budget } from './budget.js';
import { checkWeather, providerOf, servesWeather, weatherSchema, type WeatherConfig } from './config.js';
import { withDaySoFar } from './day-so-far.js';
import { Fresh, Unavailable, type Made } from './fresh.js';
import { createProvider, type Load } from './load.js';
import { placeFinder, type Spot } from './places.js';
import { sampleWeather } from './sample.js';
import { weatherAnswer, weatherQuery } from './schema.js';
import { searchRoute } from './search.js';

declare module '../config/config.js' {
  interface Config {
    weather: WeatherConfig;
  }
}

export const weatherModule: Module = {
  name: 'weather',
  settings: v.optional(weatherSchema, {}),
  check: checkWeather,
  start,
};

/** One place's weather, with the bodies made of it so far, by number of days. */
interface Held {
  weather: Weather;
  bodies: Map<number, Packed>;
}

/** How long (ms) sample data stands in for a provider that does not answer. */
const standIn = 60_000;

/** How long (ms) an answer is given again as it is: its `Age` is in whole seconds. */
const repeated = 1000;

function start(context: Context, route: Route): void {
  const { config, clock } = context;
  const named = servesWeather(config) ? providerOf(config) : 'sample';
  const provider = named === 'sample' ? null : createProvider(named, context);
  const budget = new Budget(config.weather.budget, () =>
    context.log.warn('the hour’s budget of questions to the weather provider is spent', { provider: named }),
  );
  const searches = config.weather.anywhere && named === 'open-meteo' && !config.weather.endpoint;
  const fresh = freshWeather(context, named, provider?.load ?? null, budget);
  searchRoute(context, route, (searches && provider?.search) || null, budget);
  const find = placeFinder(context);
  const severalSites = config.sites.length > 1;

  route(
    {
      method: 'GET',
      path: '/v1/weather',
      access: 'public',
      summary: 'The weather at a place; without coordinates at the first place of the site that asks.',
      query: weatherQuery,
      answers: {
        200: { description: 'The weather there.', schema: weatherAnswer },
        403: { description: 'The place is not served here.' },
        503: { description: 'The provider does not answer and nothing is in the cache; see Retry-After.' },
      },
    },
    ({ c, query: { lat, lon, days } }) => {
      const origin = severalSites ? readersOrigin(c, config) : undefined;
      const spot = find(lat ?? null, lon ?? null, origin);
      const answer = (made: Made<Held>) => {
        const now = clock();
        const until = now < made.freshUntil ? Math.min(made.freshUntil, now + repeated) : now + repeated;
        return send(c, bodyOf(made, days), {
          cacheControl: lifeOf(made, now),
          ...(severalSites && { vary: 'Origin' }),
          stands: () => clock() < until,
        });
      };
      const made = fresh.get(placeKey(spot), spot);
      return made instanceof Promise ? made.then(answer, unavailable) : answer(made);
    },
  );
}

const placeKey = ({ latitude, longitude }: Spot): string => `${latitude},${longitude}`;

function freshWeather(
  { config, clock, log, upstreams }: Context,
  provider: string,
  load: Load | null,
  budget: Budget,
): Fresh<Spot, Held> {
  const { anywhere } = config.weather;
  const upstream = load && upstreams.add('weather');

  const held = (weather: Weather, freshUntil: number): Made<Held> => {
    const expiresAt = new Date(freshUntil).toISOString();
    return {
      value: {
        weather: { ...weather, anywhere, search: anywhere && weather.search, expiresAt },
        bodies: new Map(),
      },
      freshUntil,
    };
  };
  const sample = (spot: Spot) => held(sampleWeather(spot, clock()), clock() + standIn);

  return new Fresh<Spot, Held>({
    clock,
    make: async (spot, last) => {
      if (!load || !upstream) return sample(spot);
      const wait = spot.configured ? null : budget.spend(clock());
      if (wait !== null) throw new Unavailable(wait, 'the hour’s budget is spent');
      try {
        const { value, freshUntil } = await upstream.watch(() => load(spot));
        return held(withDaySoFar(value, last?.weather ?? null, spot.timeZone), freshUntil);
      } catch (error) {
        if (!config.demo || (last && !last.weather.sample)) throw error;
        logFailure(log, 'the weather provider does not answer: sample data stands in', error, { provider });
        return sample(spot);
      }
    },
    retryAfter: (error) =>
      error instanceof InlayError || error instanceof Unavailable ? error.retryAfter : null,
    onFailure: (spot, error) =>
      logFailure(log, 'the weather cannot be refreshed', error, { provider, place: placeKey(spot) }),
  });
}

function bodyOf({ value: { weather, bodies } }: Made<Held>, days: number): Packed {
  let body = bodies.get(days);
  if (!body) {
    body = pack(JSON.stringify({ ...weather, daily: weather.daily.slice(0, days) }));
    bodies.set(days, body);
  }
  return body;
}

/** Caches on the way keep it until it expires; an expired answer soon has a successor. */
function lifeOf({ freshUntil }: Made<Held>, now: number): string {
  const seconds = Math.min(600, Math.max(10, Math.round((freshUntil - now) / 1000)));
  return `public, max-age=${seconds}, stale-while-revalidate=600, stale-if-error=86400`;
}

function unavailable(thrown: unknown): never {
  if (!(thrown instanceof Unavailable)) throw thrown;
  throw new Problem({
    type: 'weather-unavailable',
    status: 503,
    title: 'The weather provider does not answer.',
    retryAfter: thrown.retryAfter,
  });
}
