/** Places that the reader chose, on the device, for each endpoint: another one may not serve them. */
import { tryOr } from '../../core/try-or.js';
import type { Place } from '../model.js';

export interface PlacesHost {
  places: boolean;
  latitude: number | null;
  longitude: number | null;
  place: string | null;
  timeZone: string | null;
  /** Places by name, from the card's source. */
  findPlaces(words: string): Promise<Place[]>;
  requestUpdate(): void;
  /** where the source asks: an address, or its own name */
  readonly origin: string;
}

const most = 8;
const keyOf = ({ origin }: PlacesHost) => `inlay:places:${origin}`;

/** The places, the one shown last first. */
export const savedPlaces = (host: PlacesHost): Place[] =>
  tryOr(() => {
    const places: unknown = JSON.parse(localStorage.getItem(keyOf(host))!);
    return Array.isArray(places) ? (places as Place[]).filter(isPlace) : [];
  }, []);

const isPlace = (place: Place | null) =>
  typeof place?.latitude === 'number' && typeof place.longitude === 'number' && !!place.name;

function save(host: PlacesHost, places: Place[]): void {
  // blocked or full: the choice holds for this page
  tryOr(() => localStorage.setItem(keyOf(host), JSON.stringify(places.slice(0, most))));
}

const others = (host: PlacesHost, { latitude, longitude }: Place): Place[] =>
  savedPlaces(host).filter((place) => place.latitude !== latitude || place.longitude !== longitude);

/** Shows the place, and puts it first among the saved ones. */
export function choosePlace(host: PlacesHost, place: Place): void {
  save(host, [place, ...others(host, place)]);
  show(host, place);
}

export const forgetPlace = (host: PlacesHost, place: Place): void => save(host, others(host, place));

function show(host: PlacesHost, { name, latitude, longitude, timeZone }: Place): void {
  Object.assign(host, { place: name, latitude, longitude, timeZone });
}

/** The place that the reader chose last, if any. */
export function restorePlace(host: PlacesHost): void {
  const [last] = savedPlaces(host);
  if (last) show(host, last);
}
