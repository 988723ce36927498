/** Visitors that are no readers, by what they say of themselves. */
import { isbot } from 'isbot';
import { LRUCache } from 'lru-cache';
import { boundedByName } from '../cache-size.js';

/** Readers of a site share a few hundred user agents, and matching the pattern of all bots is slow. */
const known = new LRUCache<string, boolean>(boundedByName(2_000_000));
/** Characters that are looked at: browsers say less. */
const longest = 500;

/** Programs that name themselves, and those that name nobody. */
export function isBot(whole: string): boolean {
  if (!whole) return true;
  const agent = whole.slice(0, longest);
  let verdict = known.get(agent);
  if (verdict === undefined) known.set(agent, (verdict = isbot(agent)));
  return verdict;
}
