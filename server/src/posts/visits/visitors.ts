/** Who has been on a page today, without knowing who: keyed hashes under a random salt that does not outlive the day. */
import { hash, randomFillSync } from 'node:crypto';
import { lineOf } from '../../http/network.js';

export interface Visitor {
  address: string;
  agent: string;
}

export const day = 86_400_000;

/** The UTC day of a moment (epoch ms), as its first millisecond. */
export const dayOf = (time: number): number => time - (time % day);

const saltLength = 32;
/** Bytes that are hashed at the most; the end of an endless user agent is left out. */
const longest = 4096;

/** Hashes held in a day at the most, some 40 bytes each: beyond it visits are dropped rather than memory filled. */
const mostVisits = 4_000_000;

export class Visitors {
  #day = 0;
  /** the salt, and behind it what is hashed with it: the salt is in no other memory */
  readonly #salted = Buffer.alloc(saltLength + longest);
  /** 48 bits of each hash: a million visits a day make a false repeat of 1 in 280 million */
  #seen = new Set<number>();

  /** `true` for the visitor's first visit of the page on this UTC day, `null` when no more can be remembered today. */
  isFirst({ address, agent }: Visitor, page: string, time: number): boolean | null {
    this.expire(time);
    const identity = `${lineOf(address)}\n${page}\n${agent}`;
    const length = this.#salted.write(identity, saltLength);
    // only 48 bits of it are kept, so nothing can be appended to what was hashed, which is what HMAC is against
    const keyed = hash('sha256', this.#salted.subarray(0, saltLength + length), 'buffer').readUIntBE(0, 6);
    this.#salted.fill(0, saltLength, saltLength + length);
    if (this.#seen.has(keyed)) return false;
    if (this.#seen.size >= mostVisits) return null;
    this.#seen.add(keyed);
    return true;
  }

  /**
   * Destroys what was kept of another day. The salt is in this memory only and is overwritten, so no hash of that day
   * can be made again, by anybody.
   */
  expire(time: number): void {
    if (this.#day === dayOf(time)) return;
    this.#day = dayOf(time);
    randomFillSync(this.#salted, 0, saltLength);
    this.#seen = new Set();
  }
}
