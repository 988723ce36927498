/** Pages as readers name them, by any of their addresses. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import { isRoute, pageUrl } from 'inlay/internal/core/page/page-url';
import { LRUCache } from 'lru-cache';
import { boundedByName } from '../cache-size.js';
import { siteOfPage, type Site } from './sites.js';

export interface KnownPage {
  /** as readers share it, however it was named */
  url: string;
  /** the same for all its addresses */
  key: string;
  site: Site;
}

/**
 * The address to store, to show and to lead to: whoever names a page first must not decide what else stands in it, such as
 * a name and a password, or a campaign.
 */
export function cleanUrl(address: string): URL {
  const url = pageUrl(address);
  url.username = url.password = '';
  const { hash } = new URL(address);
  if (isRoute(hash)) url.hash = hash;
  return url;
}

/** Characters; longer addresses are no pages of a newspaper's, and are not remembered. */
const longest = 500;

/** Many readers name the same few addresses, and reading one costs as much as all the rest of a visit: each is read once. */
export class KnownPages {
  readonly #sites: readonly Site[];
  readonly #known = new LRUCache<string, KnownPage | false>(boundedByName(10_000_000, 2));

  constructor(sites: readonly Site[]) {
    this.#sites = sites;
  }

  /** The page at the address; `null` when it belongs to no site that is served. */
  at(url: string): KnownPage | null {
    let page = this.#known.get(url);
    if (page === undefined) {
      const site = siteOfPage(this.#sites, url);
      page = site ? { url: cleanUrl(url).href, key: pageKey(url), site } : false;
      if (url.length <= longest) this.#known.set(url, page);
    }
    return page || null;
  }
}
