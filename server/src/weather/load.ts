/** Asks the provider: for the weather at a place, and for places by name. */
import { createClient } from 'inlay/internal/core/client';
import type { Place, Weather } from 'inlay/weather/model';
import { sources } from 'inlay/internal/weather/sources/index';
import type { Context } from '../context.js';
import { parseHtml } from '../http/client/markup.js';
import { parseXml } from '../http/client/xml.js';
import { reaching } from '../http/client/reach.js';
import { version } from '../version.js';
import type { ProviderName } from './config.js';
import { watchForDeprecation } from './deprecation.js';
import type { Made } from './fresh.js';
import type { Spot } from './places.js';
import { maxDays } from './schema.js';
import { Upstream } from './upstream.js';

/** Up to so much (ms) later than it may a provider is asked, at random: else all servers of the world would ask at once. */
const spread = 30_000;

export type Load = (spot: Spot) => Promise<Made<Weather>>;
export type Search = (words: string, language: string) => Promise<Place[]>;

/** The queries of the server to its provider. */
export interface Provider {
  load: Load;
  search: Search;
}

export function createProvider(
  provider: Exclude<ProviderName, 'sample'>,
  { config: { weather, demo }, clock, log }: Pick<Context, 'config' | 'clock' | 'log'>,
): Provider {
  const { contact, key, endpoint = null } = weather;
  const timeout = (weather.timeout ?? (demo ? 2 : 8)) * 1000;
  const headers = {
    'User-Agent': `inlay-server/${version}${contact ? ` ${contact}` : ''}`,
    Accept: 'application/json',
  };
  const upstream = new Upstream({
    clock,
    ...(provider === 'met-norway' && { fetch: watchForDeprecation(log) }),
  });
  const shared = { headers, timeout, html: parseHtml, xml: parseXml };
  const secrets = key === undefined ? {} : { key };

  const load: Load = async ({ name: place, latitude, longitude, timeZone }) => {
    const source = await sources[provider]!();
    let freshUntil = Infinity;
    const fetchOnce = upstream.fetchFor((until) => (freshUntil = Math.min(freshUntil, until)));
    const client = createClient({ ...shared, fetch: reaching(fetchOnce) });
    // a source may need several steps: together they have twice the time of one
    const http = client(AbortSignal.timeout(2 * timeout));
    const query = { endpoint, latitude, longitude, days: maxDays, place, timeZone };
    const value = await source.load(query, http, secrets);
    return { value, freshUntil: freshUntil + Math.random() * spread };
  };
  const search: Search = async (words, language) => {
    const source = await sources[provider]!();
    const http = createClient({ ...shared, fetch: reaching(fetch) })(AbortSignal.timeout(2 * timeout));
    const query = { endpoint, latitude: null, longitude: null, days: 1, place: null, timeZone: null };
    return (await source.search?.(words, language, query, http)) ?? [];
  };
  return { load, search };
}
