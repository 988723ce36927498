/** Limits in the memory of one process: what is spent under all limits together is bounded in bytes. */
import { LRUCache } from 'lru-cache';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { boundedByName } from '../cache-size.js';
import type { Limiter, LimitOptions } from './limiter.js';

/** Some 100,000 networks; beyond them those that spent something longest ago begin anew. */
const most = 24_000_000;

/** What was spent, by limit and key. */
export type Spent = LRUCache<string, number>;
export const createSpent = (): Spent =>
  new LRUCache<string, number>({ ...boundedByName(most), ttl: 1, noUpdateTTL: true });

/** Holds a number for each key, where the library's own holds a timer, and any number of keys. */
export class MemoryLimiter implements Limiter {
  readonly #spent: Spent;
  readonly #options: LimitOptions;

  constructor(spent: Spent, options: LimitOptions) {
    this.#spent = spent;
    this.#options = options;
  }

  async get(key: string): Promise<RateLimiterRes | null> {
    const spent = this.#spent.get(this.#nameOf(key));
    return spent === undefined ? null : this.#stateOf(key, spent);
  }

  async penalty(key: string, points = 1): Promise<RateLimiterRes> {
    const name = this.#nameOf(key);
    const spent = (this.#spent.get(name) ?? 0) + points;
    this.#spent.set(name, spent, { ttl: this.#options.duration * 1000 });
    return this.#stateOf(key, spent);
  }

  async consume(key: string, points = 1): Promise<RateLimiterRes> {
    const state = await this.penalty(key, points);
    if (state.consumedPoints > this.#options.points) throw state;
    return state;
  }

  #nameOf(key: string): string {
    return `${this.#options.name} ${key}`;
  }

  #stateOf(key: string, spent: number): RateLimiterRes {
    const left = Math.max(0, this.#options.points - spent);
    return new RateLimiterRes(left, this.#spent.getRemainingTTL(this.#nameOf(key)), spent);
  }
}
