/** Learns a post from its page, when it is first visited or when a source names it. */
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { InlayError } from 'inlay/error';
import type { Http } from 'inlay/internal/core/request';
import { pageKey } from 'inlay/internal/core/urls';
import type { Site } from '../sites.js';
import { siteOfPage } from '../sites.js';
import type { Entry } from 'inlay/posts/model';
import { readPage } from './page.js';
import type { PostIndex } from './post-index.js';

/** Why a page is no post here. */
export type Refusal = 'no article' | 'gone' | 'unreachable';

export interface LearnerOptions {
  sites: readonly Site[];
  index: PostIndex;
  /** asks the sites and nobody else, see guarded-fetch */
  http: Http;
}

/** Pages that were no posts are not asked again for this long (ms): an article may still appear there. */
const refusalLife = 10 * 60_000;
/** A site that did not answer is asked again sooner. */
const outageLife = 60_000;

export class Learner {
  readonly #options: LearnerOptions;
  /** a visit must not become an attack on the site: few pages are read at a time */
  readonly #limit = pLimit(2);
  readonly #learning = new Map<string, Promise<number | Refusal>>();
  readonly #refused = new LRUCache<string, Refusal>({ max: 10_000 });

  constructor(options: LearnerOptions) {
    this.#options = options;
  }

  /** What is known of the page without asking for it. */
  refusalOf(key: string): Refusal | null {
    return this.#refused.get(key) ?? null;
  }

  /** Pages that wait to be read. */
  get waiting(): number {
    return this.#limit.pendingCount + this.#limit.activeCount;
  }

  /**
   * Reads the page and puts it into the index.
   *
   * @returns the post's number, or why there is none; the page may name another address as its own
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
    const entry = await this.read(url);
    const site = typeof entry === 'string' ? null : siteOfPage(this.#options.sites, entry.url);
    if (typeof entry === 'object' && site)
      return (await this.#options.index.put([{ site: site.name, entry, version: '' }]))[0]!;
    const refusal = typeof entry === 'string' ? entry : 'no article';
    this.#refused.set(key, refusal, { ttl: refusal === 'unreachable' ? outageLife : refusalLife });
    return refusal;
  }

  /** Reads the page, and nothing more. */
  read(url: string): Promise<Entry | Refusal> {
    const { http } = this.#options;
    return this.#limit(async () => {
      try {
        return readPage(http.html(await http.text(url)), url) ?? 'no article';
      } catch (thrown) {
        const { code, status } = InlayError.from(thrown);
        if (status === 404 || status === 410) return 'gone';
        return code === 'network' || code === 'timeout' || code === 'status' ? 'unreachable' : 'no article';
      }
    });
  }
}
