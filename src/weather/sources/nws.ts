import { fields, list, must, text } from '../../core/parse/check.js';
import { endpointUrl } from '../../core/parse/urls.js';
import type { WeatherSource } from '../source.js';
import { expiry, spotOf } from './build.js';
import { parseNws, properties } from './nws-parse.js';

/**
 * The National Weather Service of the United States, for places there; public domain. A server must send a
 * `User-Agent`. A failed observation, or failed alerts, leave their part empty.
 */
export const nws: WeatherSource = {
  async load(query, http) {
    const { latitude, longitude } = spotOf(query);
    const base = query.endpoint ?? 'https://api.weather.gov/';
    const point = `${latitude},${longitude}`;
    // the answers link to api.weather.gov; asking by their paths keeps a site's own proxy in between
    const follow = (link: unknown) => {
      const address = text(link);
      must(
        address && URL.canParse(address),
        'a point of the National Weather Service: it links to no forecast',
      );
      return new URL(address).pathname.slice(1);
    };
    const optional = (asked: Promise<unknown>) => asked.catch(() => null);

    const alerts = optional(http.get(endpointUrl(base, 'alerts/active', { point })));
    const points = await http.get(endpointUrl(base, `points/${point}`));
    const { forecast, forecastHourly, observationStations } = properties(points);
    const observe = async () => {
      const stations = fields(await http.get(endpointUrl(base, follow(observationStations))));
      const station = text(properties(list(stations.features)[0]).stationIdentifier);
      return (
        station && http.get(endpointUrl(base, `stations/${encodeURIComponent(station)}/observations/latest`))
      );
    };
    const observation = optional(observe());
    const [days, hours] = await Promise.all([
      http.get(endpointUrl(base, follow(forecast), { units: 'si' })),
      http.send(endpointUrl(base, follow(forecastHourly), { units: 'si' })),
    ]);
    const clock = Date.now();
    const answers = {
      points,
      forecast: days,
      hourly: hours.body,
      observation: await observation,
      alerts: await alerts,
    };
    return { ...parseNws(answers, query, clock), expiresAt: expiry(hours.headers, clock) };
  },
};
