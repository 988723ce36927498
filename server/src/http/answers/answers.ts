/** Answers that are made once and given many times, until something changes or half a minute has passed. */
import type { Context as HonoContext } from 'hono';
import { LRUCache } from 'lru-cache';
import { pack, type Packed } from './pack.js';
import type { Env } from '../routes.js';
import { send } from './send.js';

/** ms; what another process changed shows after it */
const life = 30_000;
/** Bytes of answers, all their encodings together. */
const most = 16_000_000;
/** An answer while it is made. */
const pending = 4000;

const sizeOf = ({ plain, br, gzip }: Packed): number =>
  plain.length + (br?.length ?? 0) + (gzip?.length ?? 0) + 500;

export class Answers {
  readonly #packed = new LRUCache<string, Promise<Packed>>({ maxSize: most, ttl: life });
  readonly #vary: { vary?: string };

  /** @param severalSites whether the answer depends on the page's origin */
  constructor(severalSites: boolean) {
    this.#vary = severalSites ? { vary: 'Origin' } : {};
  }

  /** Discards earlier answers. */
  clear(): void {
    this.#packed.clear();
  }

  /**
   * @param key what the answer depends on
   * @param seconds that caches on the way may keep it
   */
  async send(
    c: HonoContext<Env>,
    key: string,
    seconds: number,
    make: () => Promise<string>,
    type?: string,
  ): Promise<Response> {
    let packed = this.#packed.get(key);
    if (!packed) {
      const making = make().then((body) => pack(body, type));
      packed = making;
      this.#packed.set(key, making, { size: pending });
      making.then(
        (made) => {
          if (this.#packed.peek(key) === making)
            this.#packed.set(key, making, { size: key.length * 2 + sizeOf(made) });
        },
        () => {
          if (this.#packed.peek(key) === making) this.#packed.delete(key);
        },
      );
    }
    const answer = packed;
    return send(c, await answer, {
      cacheControl: `public, max-age=${seconds}, stale-while-revalidate=${seconds * 10}, stale-if-error=86400`,
      ...this.#vary,
      stands: () => this.#packed.get(key) === answer,
    });
  }
}
