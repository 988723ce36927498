/** One card's search for places: while the reader types, and at once with Enter. */
import type { Place } from '../model.js';
import type { PlacesHost } from './saved-places.js';

/** ms without a keystroke after which the words are looked up */
const pause = 400;
/** Fewer letters find anything. */
const least = 3;

export interface Search {
  /** what was looked up last; of two searches under way only the later counts */
  words: string;
  /** `null` before the first answer, and when there is nothing to look up */
  places: readonly Place[] | null;
  /** the result that Enter chooses */
  active: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export const newSearch = (): Search => ({ words: '', places: null, active: 0, timer: undefined });

/** Looks the words up when the reader pauses. */
export function searchSoon(host: PlacesHost, search: Search, words: string): void {
  clearTimeout(search.timer);
  if (words.trim() && words.trim().length < least) return;
  search.timer = setTimeout(() => void runSearch(host, search, words), pause);
}

export async function runSearch(host: PlacesHost, search: Search, words: string): Promise<void> {
  clearTimeout(search.timer);
  if (words === search.words && search.places) return;
  search.words = words;
  // what cannot be searched has not been found
  const places = words.trim() ? await host.findPlaces(words.trim()).catch(() => []) : null;
  if (search.words !== words) return;
  Object.assign(search, { places, active: 0 });
  host.requestUpdate();
}
