/** What the attributes ask for. A wrong number is explained to the owner, and counts as unsaid. */
import { inRange } from '../core/attributes.js';
import { explain } from '../core/advice/explain.js';
import { knownZone } from '../core/settings.js';
import type { WeatherQuery } from './source.js';

/** The attributes of `<inlay-weather>` that its query is made of. */
interface Wishes {
  readonly localName: string;
  latitude: number | null;
  longitude: number | null;
  days: number;
  place: string | null;
  timeZone: string | null;
}

export function queryOf(wishes: Wishes, endpoint: string | null): WeatherQuery {
  const tag = wishes.localName;
  const latitude = inRange(tag, 'latitude', wishes.latitude, -90, 90);
  const longitude = inRange(tag, 'longitude', wishes.longitude, -180, 180);
  const whole = latitude !== null && longitude !== null;
  if (!whole && (latitude ?? longitude) !== null) explain(tag, 'alone', 'latitude', 'longitude');
  return {
    endpoint,
    latitude: whole ? latitude : null,
    longitude: whole ? longitude : null,
    days: inRange(tag, 'days', wishes.days, 1, 7) ?? 5,
    place: wishes.place,
    timeZone: knownZone(tag, wishes.timeZone),
  };
}
