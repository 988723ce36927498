/** Visitors that are no readers, by what they say of themselves. */
import { isbot } from 'isbot';
import { LRUCache } from 'lru-cache';

/** A site's readers share a few hundred user agents, and the pattern of all bots takes its time. */
const known = new LRUCache<string, boolean>({ max: 5000 });

/** Programs that name themselves, and those that name nobody. */
export function isBot(agent: string): boolean {
  if (!agent) return true;
  let verdict = known.get(agent);
  if (verdict === undefined) known.set(agent, (verdict = isbot(agent)));
  return verdict;
}
