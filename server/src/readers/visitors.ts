/** Recognizes today's readers of a page without identifying them: keyed hashes under a random salt that does not outlive the day. */
import { hash, randomFillSync } from 'node:crypto';
import { lineOf, networkOf } from '../http/requests/network.js';

export interface Visitor {
  address: string;
  agent: string;
}

/** A visitor under the day's salt: two hashes, from which nobody finds the address once the salt is gone. */
export interface Identity {
  /** address and browser */
  visitor: number;
  network: number;
}

/**
 * - `first`: the visitor's first visit of the page on this UTC day, which counts
 * - `repeat`: a later one
 * - `network`: enough visitors of this network were on the page today
 * - `full`: no more visits can be remembered today
 */
export type Verdict = 'first' | keyof typeof notCounted;

/** Why a visit does not count, as the admin is told. */
export const notCounted = { repeat: 'repeat', network: 'same network', full: 'too many' } as const;

export const day = 86_400_000;

/** The UTC day of a moment (epoch ms), as its first millisecond. */
export const dayOf = (time: number): number => time - (time % day);

export const saltLength = 32;
/** Bytes that are hashed at most; the end of an endless user agent is left out. */
const longest = 4096;

/** Hashes held in a day at most, some 40 bytes each: beyond them visits are dropped rather than memory filled. */
const mostHashes = 8_000_000;

/**
 * Visitors of one network that count on a page in a day. A household or an office has a handful of readers; somebody who
 * invents user agents has any number of them.
 */
export const mostOfNetwork = 10;
/** Visits of one network in a day, on all pages: who invents pages must not fill the memory for all others. */
const mostOfNetworkInAll = 5000;

export class Visitors {
  #day = 0;
  /** the salt, followed by the hashes made with it */
  readonly #salted = Buffer.alloc(saltLength + longest);
  /** the salt of the next day, where processes share it */
  #next: Buffer | null = null;
  /** 48 bits of each hash: a million visits a day make a false repeat of 1 in 280 million */
  #seen = new Set<number>();
  /** visitors by network and page, where there are several */
  #several = new Map<number, number>();
  /** visits by network, on all pages */
  #networks = new Map<number, number>();

  identify({ address, agent }: Visitor, time: number): Identity {
    this.expire(time);
    return {
      visitor: this.#hash(`visitor ${lineOf(address)}\n${agent}`),
      network: this.#hash(`network ${networkOf(address)}`),
    };
  }

  /** The stored form of a visit. It differs on each page, so that no reader's path through the site can be followed. */
  onPage({ visitor, network }: Identity, page: string): Identity {
    return { visitor: this.#hash(`${visitor}\n${page}`), network: this.#hash(`${network}\n${page}`) };
  }

  /** @param page any key of what is visited */
  record(identity: Identity, page: string): Verdict {
    const { visitor, network } = this.onPage(identity, page);
    if (this.#seen.has(visitor)) return 'repeat';
    const before = this.#several.get(network) ?? (this.#seen.has(network) ? 1 : 0);
    const inAll = this.#networks.get(identity.network) ?? 0;
    if (before >= mostOfNetwork || inAll >= mostOfNetworkInAll) return 'network';
    if (this.#seen.size >= mostHashes) return 'full';
    this.#seen.add(visitor);
    this.#networks.set(identity.network, inAll + 1);
    if (before) this.#several.set(network, before + 1);
    else this.#seen.add(network);
    return 'first';
  }

  /**
   * Destroys what is stored of another day. A salt that is in this memory only is overwritten, so no hash of that day can
   * be made again, by anybody.
   */
  expire(time: number): void {
    if (this.#day === dayOf(time)) return;
    const isNext = dayOf(time) === this.#day + day;
    this.#day = dayOf(time);
    if (isNext && this.#next) this.#next.copy(this.#salted);
    else randomFillSync(this.#salted, 0, saltLength);
    this.#next = null;
    this.#forget();
  }

  /** Takes the salts that processes share, of the day and of the next one, which makes their hashes comparable. */
  share(today: Buffer, tomorrow: Buffer): void {
    this.#next = tomorrow;
    if (today.equals(this.#salted.subarray(0, saltLength))) return;
    today.copy(this.#salted);
    this.#forget();
  }

  #forget(): void {
    this.#seen = new Set();
    this.#several = new Map();
    this.#networks = new Map();
  }

  #hash(identity: string): number {
    const length = this.#salted.write(identity, saltLength);
    // only 48 bits of it are stored, so nothing can be appended to what was hashed, which is what HMAC is against
    const keyed = hash('sha256', this.#salted.subarray(0, saltLength + length), 'buffer').readUIntBE(0, 6);
    this.#salted.fill(0, saltLength, saltLength + length);
    return keyed;
  }
}
