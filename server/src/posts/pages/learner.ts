/** Learns a post from its page when it is first visited, or when an editor asks. */
import { LRUCache } from 'lru-cache';
import { pageKey } from 'inlay/internal/core/page/page-key';
import { boundedByName } from '../../cache-size.js';
import { siteOfPage, type Site } from '../../sites/sites.js';
import type { PostIndex } from '../content-index/post-index.js';
import type { PageRead, PageReader, Refusal } from './page-reader.js';

export interface LearnerOptions {
  sites: readonly Site[];
  index: PostIndex;
  reader: Pick<PageReader, 'read' | 'waiting'>;
  /** epoch ms */
  clock?: () => number;
}

const minute = 60_000;

/** Pages that were no posts are not asked again for this long (ms): an article may still appear there. */
const refusalLife = 10 * minute;
/** A site that did not answer is asked again sooner. */
const outageLife = minute;
/** A page that one visit named, without an address of its own, leaves the index after this time without visits. */
export const unconfirmedLife = 7 * 24 * 60 * minute;

export class Learner {
  readonly #options: LearnerOptions;
  readonly #learning = new Map<string, Promise<number | Refusal>>();
  readonly #refused = new LRUCache<string, Refusal>(boundedByName(4_000_000));

  constructor(options: LearnerOptions) {
    this.#options = options;
  }

  /** Why the page was refused, if it was read before; `null` otherwise. */
  refusalOf(key: string): Refusal | null {
    return this.#refused.get(key) ?? null;
  }

  /** Pages that wait to be read. */
  get waiting(): number {
    return this.#options.reader.waiting;
  }

  /**
   * Reads the page and puts it into the index.
   *
   * @returns the post's id, or why there is none; the page may name another address as its own
   */
  learn(url: string): Promise<number | Refusal> {
    const key = pageKey(url);
    let learning = this.#learning.get(key);
    if (!learning) {
      learning = this.#learn(key, url).finally(() => this.#learning.delete(key));
      this.#learning.set(key, learning);
    }
    return learning;
  }

  async #learn(key: string, url: string): Promise<number | Refusal> {
    const refused = this.refusalOf(key);
    if (refused) return refused;
    const { sites, index, clock = Date.now } = this.#options;
    const read = await this.#read(url);
    const site = typeof read === 'string' ? null : siteOfPage(sites, read.entry.url);
    if (typeof read === 'object' && site) {
      const { entry, validators, canonical } = read;
      const expiresAt = canonical ? null : clock() + unconfirmedLife;
      return (await index.put([{ site: site.name, entry, page: { validators, expiresAt } }]))[0]!;
    }
    const refusal = typeof read === 'string' ? read : 'no article';
    this.#refused.set(key, refusal, { ttl: refusal === 'unreachable' ? outageLife : refusalLife });
    return refusal;
  }

  /** A page that says the same without its query, and names no address, is the page without the query. */
  async #read(url: string): Promise<PageRead | Refusal> {
    const { reader } = this.#options;
    const read = (await reader.read(url)) as PageRead | Refusal;
    const { search, origin, pathname } = new URL(url);
    if (typeof read === 'string' || read.canonical || !search) return read;
    const plain = (await reader.read(origin + pathname)) as PageRead | Refusal;
    const same = typeof plain === 'object' && plain.entry.title === read.entry.title;
    return same ? plain : read;
  }
}
