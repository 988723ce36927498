/** How many unknown pages visits may make the server read: addresses are easily invented. */
import { LRUCache } from 'lru-cache';

const minute = 60_000;
const most = { network: 20, site: 60 };

export class LearnBudget {
  readonly #networks = new LRUCache<number, number>({ max: 20_000, ttl: 60 * minute, noUpdateTTL: true });
  readonly #sites = new LRUCache<string, number>({ max: 1000, ttl: minute, noUpdateTTL: true });

  /** Takes one page off both budgets; returns whether there was one left. */
  take(network: number, site: string): boolean {
    const [ofNetwork, ofSite] = [this.#networks.get(network) ?? 0, this.#sites.get(site) ?? 0];
    if (ofNetwork >= most.network || ofSite >= most.site) return false;
    this.#networks.set(network, ofNetwork + 1);
    this.#sites.set(site, ofSite + 1);
    return true;
  }
}
