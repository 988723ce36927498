/** Who has been on a page today, without knowing who: keyed hashes under a random salt that does not outlive the day. */
import { hash, randomFillSync } from 'node:crypto';
import { lineOf, networkOf } from '../http/network.js';

export interface Visitor {
  address: string;
  agent: string;
}

/**
 * - `first`: the visitor's first visit of the page on this UTC day, which counts
 * - `repeat`: a later one
 * - `network`: enough visitors of this network were on the page today
 * - `full`: no more visits can be remembered today
 */
export type Verdict = 'first' | 'repeat' | 'network' | 'full';

export const day = 86_400_000;

/** The UTC day of a moment (epoch ms), as its first millisecond. */
export const dayOf = (time: number): number => time - (time % day);

const saltLength = 32;
/** Bytes that are hashed at most; the end of an endless user agent is left out. */
const longest = 4096;

/** Hashes held in a day at most, some 40 bytes each: beyond them visits are dropped rather than memory filled. */
const mostHashes = 8_000_000;

/**
 * Visitors of one network that count on a page in a day. A household or an office has a handful of readers; somebody who
 * invents user agents has any number of them.
 */
const mostOfNetwork = 10;

export class Visitors {
  #day = 0;
  /** the salt, and behind it what is hashed with it: the salt is in no other memory */
  readonly #salted = Buffer.alloc(saltLength + longest);
  /** 48 bits of each hash: a million visits a day make a false repeat of 1 in 280 million */
  #seen = new Set<number>();
  /** visitors by network and page, where there are several */
  #several = new Map<number, number>();

  /** @param page any key of what is visited */
  judge({ address, agent }: Visitor, page: string, time: number): Verdict {
    this.expire(time);
    const visitor = this.#hash(`${lineOf(address)}\n${page}\n${agent}`);
    if (this.#seen.has(visitor)) return 'repeat';
    const place = this.#hash(`network ${networkOf(address)}\n${page}`);
    const before = this.#several.get(place) ?? (this.#seen.has(place) ? 1 : 0);
    if (before >= mostOfNetwork) return 'network';
    if (this.#seen.size >= mostHashes) return 'full';
    this.#seen.add(visitor);
    if (before) this.#several.set(place, before + 1);
    else this.#seen.add(place);
    return 'first';
  }

  /**
   * Destroys what is stored of another day. The salt is in this memory only and is overwritten, so no hash of that day
   * can be made again, by anybody.
   */
  expire(time: number): void {
    if (this.#day === dayOf(time)) return;
    this.#day = dayOf(time);
    randomFillSync(this.#salted, 0, saltLength);
    this.#seen = new Set();
    this.#several = new Map();
  }

  #hash(identity: string): number {
    const length = this.#salted.write(identity, saltLength);
    // only 48 bits of it are stored, so nothing can be appended to what was hashed, which is what HMAC is against
    const keyed = hash('sha256', this.#salted.subarray(0, saltLength + length), 'buffer').readUIntBE(0, 6);
    this.#salted.fill(0, saltLength, saltLength + length);
    return keyed;
  }
}
