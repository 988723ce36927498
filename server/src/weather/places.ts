/** Which place a request means. */
import findTimeZone from '@photostructure/tz-lookup';
import type { Context } from '../context.js';
import { Problem } from '../http/problem.js';
import { siteOfOrigin, type ConfiguredPlace } from '../sites/sites.js';

export interface Spot {
  name: string | null;
  latitude: number;
  longitude: number;
  timeZone: string;
  /** one of the sites' own places */
  configured: boolean;
}

/** Degrees of latitude, 11 km: coordinates this near to a configured place mean it. */
const tolerance = 0.1;

/** At most four decimals (11 m): providers refuse finer ones. */
const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

export function placeFinder({ config }: Pick<Context, 'config'>) {
  const spots = new Map<ConfiguredPlace, Spot>();
  const all = config.sites.flatMap(({ places }) => places);
  for (const place of all) spots.set(place, spotOf(place));

  /** The place at the coordinates, or the first one of the site that asks. Throws a `Problem` when it is not served. */
  return (latitude: number | null, longitude: number | null, origin: string | undefined): Spot => {
    if (latitude === null || longitude === null) {
      const own = siteOfOrigin(config.sites, origin)?.places[0] ?? all[0];
      if (!own) throw nowhere;
      return spots.get(own)!;
    }
    const here = { latitude, longitude };
    const near = [...spots.values()].sort((a, b) => distance(a, here) - distance(b, here))[0];
    if (near && distance(near, here) <= tolerance) return near;
    if (!config.weather.anywhere) throw notServed;
    const snapped = { latitude: Math.round(latitude * 10) / 10, longitude: Math.round(longitude * 10) / 10 };
    return {
      name: null,
      ...snapped,
      timeZone: findTimeZone(snapped.latitude, snapped.longitude),
      configured: false,
    };
  };
}

const spotOf = ({ name, latitude, longitude, timeZone }: ConfiguredPlace): Spot => ({
  name,
  latitude: rounded(latitude),
  longitude: rounded(longitude),
  timeZone: timeZone ?? findTimeZone(latitude, longitude),
  configured: true,
});

interface Coordinates {
  latitude: number;
  longitude: number;
}

/** In degrees of latitude; flat, which is enough for the nearness meant here. */
function distance(a: Coordinates, b: Coordinates): number {
  const around = Math.abs(a.longitude - b.longitude);
  const east = Math.min(around, 360 - around) * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(a.latitude - b.latitude, east);
}

const nowhere = new Problem({
  type: 'no-place',
  status: 404,
  title: 'No place is configured.',
  detail: "Ask with lat and lon, or add a place to the site's places in the server's settings.",
});

const notServed = new Problem({
  type: 'place-not-served',
  status: 403,
  title: 'There is no weather for this place here.',
  detail: "Add the place to the site's places in the server's settings, or set weather.anywhere to true.",
});
