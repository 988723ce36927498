/** Asks the provider for one place. */
import { createClient } from 'inlay/request';
import type { Weather } from 'inlay/weather/model';
import type { Config } from '../config.js';
import { parseHtml, parseXml } from '../http/markup.js';
import { version } from '../version.js';
import type { ProviderName } from './config.js';
import type { Made } from './fresh.js';
import type { Spot } from './places.js';
import { providers } from './providers.js';
import { maxDays } from './schema.js';
import { Upstream } from './upstream.js';

export type Load = (spot: Spot) => Promise<Made<Weather>>;

export function createLoad(
  provider: Exclude<ProviderName, 'sample'>,
  { weather, demo }: Pick<Config, 'weather' | 'demo'>,
  clock: () => number,
): Load {
  const { contact, key, endpoint = null } = weather;
  const timeout = (weather.timeout ?? (demo ? 2 : 8)) * 1000;
  const headers = {
    'User-Agent': `inlay-server/${version}${contact ? ` ${contact}` : ''}`,
    Accept: 'application/json',
  };
  const upstream = new Upstream({ clock });
  const secrets = key === undefined ? {} : { key };

  return async ({ name: place, latitude, longitude, timeZone }) => {
    const source = await providers[provider]();
    let freshUntil = Infinity;
    const fetchOnce = upstream.fetchFor((until) => (freshUntil = Math.min(freshUntil, until)));
    const client = createClient({ fetch: fetchOnce, headers, timeout, html: parseHtml, xml: parseXml });
    // a source may need several steps: together they have twice the time of one
    const http = client(AbortSignal.timeout(2 * timeout));
    const query = { endpoint, latitude, longitude, days: maxDays, place, timeZone };
    return { value: await source.load(query, http, secrets), freshUntil };
  };
}
