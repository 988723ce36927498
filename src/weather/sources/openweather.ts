import { InlayError } from '../../core/error.js';
import { endpointUrl } from '../../core/parse/urls.js';
import type { WeatherSource } from '../source.js';
import { spotOf } from './build.js';
import { parseFree } from './openweather-free.js';
import { parseOneCall } from './openweather-onecall.js';
import { redacted } from './redact.js';

/**
 * OpenWeather, on a server only. One Call 3.0, which has a real high and low and alerts, wants a subscription of its
 * own: a key without it is refused (401 or 403), and then the free 2.5 is asked. An endpoint that ends in `/data/3.0/`
 * or `/data/2.5/` names one product and saves the refused request.
 */
export const openWeather: WeatherSource = {
  async load(query, http, secrets) {
    const key = secrets?.key;
    if (typeof document !== 'undefined')
      throw new InlayError(
        'unsupported',
        'OpenWeather needs a key, and a key in a page is there for all to see. Run an inlay-server with the key, and write source="inlay" and its address as endpoint.',
      );
    if (!key)
      throw new InlayError(
        'unsupported',
        'OpenWeather needs a key. Give it to the inlay-server, never to a page.',
      );

    const { latitude: lat, longitude: lon } = spotOf(query);
    const root = query.endpoint ?? 'https://api.openweathermap.org/';
    const named = /\/data\/(2\.5|3\.0)\/?$/.exec(new URL(root).pathname)?.[1];
    const ask = (product: string, path: string, more = {}) =>
      http.get(
        endpointUrl(root, named ? path : `data/${product}/${path}`, {
          lat,
          lon,
          units: 'metric',
          appid: key,
          ...more,
        }),
      );

    const oneCall = async () =>
      parseOneCall(await ask('3.0', 'onecall', { exclude: 'minutely' }), query, Date.now());
    const free = async () => {
      const [weather, forecast] = await Promise.all([ask('2.5', 'weather'), ask('2.5', 'forecast')]);
      return parseFree(weather, forecast, query, Date.now());
    };
    return redacted(key, () => {
      if (named) return named === '3.0' ? oneCall() : free();
      return oneCall().catch((thrown: unknown) => {
        const { status } = InlayError.from(thrown);
        if (status === 401 || status === 403) return free();
        throw thrown;
      });
    });
  },
};
