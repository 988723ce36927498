/**
 * How alike posts are: Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with both posts
 * weighted alike, over an inverted index in memory. A tag needs no weight of its own: where few tags are shared by all,
 * their IDF is low.
 */
import { Postings } from './postings.js';
import type { Terms } from './terms.js';

export interface Neighbour {
  id: number;
  /** comparable within a site, whatever its size */
  score: number;
}

/** A word in more than half of all posts does not tell them apart. */
const common = 0.5;
/** Below this many posts a share says little, and no word is too common. */
const few = 20;
/** How soon further mentions of a word stop to count, and how much a long text's count less. */
const saturation = 4;
const lengthShare = 0.75;
/** A post that has less of another's weight than this share is like it by chance. */
const chance = 0.02;

export class Corpus {
  /** by term, the posts that have it: slot in the upper 24 bits, count in the lower 8 */
  readonly #postings = new Postings();
  readonly #slots = new Map<number, number>();
  #ids: number[] = [];
  #free: number[] = [];
  /** words of each post */
  #lengths = new Float64Array(64);
  #words = 0;

  get size(): number {
    return this.#slots.size;
  }

  has(id: number): boolean {
    return this.#slots.has(id);
  }

  add(id: number, post: Terms): void {
    const slot = this.#free.pop() ?? this.#ids.length;
    this.#ids[slot] = id;
    this.#slots.set(id, slot);
    if (slot >= this.#lengths.length) {
      const longer = new Float64Array(this.#lengths.length * 2);
      longer.set(this.#lengths);
      this.#lengths = longer;
    }
    const { terms, counts } = post;
    for (let i = 0; i < terms.length; i++) this.#postings.add(terms[i]!, ((slot << 8) | counts[i]!) >>> 0);
    this.#lengths[slot] = lengthOf(post);
    this.#words += this.#lengths[slot]!;
  }

  /** Takes a post out; `post` is what it was added with. */
  remove(id: number, post: Terms): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    this.#free.push(slot);
    this.#words -= this.#lengths[slot]!;
    post.terms.forEach((term, i) => this.#postings.remove(term, ((slot << 8) | post.counts[i]!) >>> 0));
  }

  /** The posts most like this one, best first, itself left out. */
  similar(id: number, post: Terms, limit: number): Neighbour[] {
    const scores = new Float64Array(this.#ids.length);
    let whole = 0;
    const own = this.#lengthFactor(lengthOf(post));
    const factors = this.#lengths.map((length) => this.#lengthFactor(length));
    post.terms.forEach((term, i) => {
      const idf = this.#idf(term);
      if (idf === 0) return;
      const count = post.counts[i]!;
      const weight = idf * idf * frequency(count, own);
      whole += weight * frequency(count, own);
      const entries = this.#postings.of(term);
      for (let at = 0; at < entries.length; at++) {
        const entry = entries[at]!;
        const slot = entry >>> 8;
        scores[slot]! += weight * frequency(entry & 255, factors[slot]!);
      }
    });
    const best: Neighbour[] = [];
    for (let slot = 0; slot < scores.length; slot++) {
      const score = scores[slot]!;
      if (score <= whole * chance || this.#ids[slot] === id) continue;
      if (best.length === limit && score <= best[limit - 1]!.score) continue;
      if (best.length === limit) best.pop();
      best.splice(placeOf(best, score), 0, { id: this.#ids[slot]!, score });
    }
    return best;
  }

  /** 0 for a term that cannot relate two posts: only one has it, or too many. */
  #idf(term: number): number {
    const df = this.#postings.count(term);
    const tooCommon = this.size >= few && df > this.size * common;
    // as a share of the most it can be, so that scores stay comparable while the site grows
    return df < 2 || tooCommon ? 0 : Math.log((this.size + 1) / df) / Math.log(this.size + 1);
  }

  #lengthFactor(length: number): number {
    const mean = this.#words / this.size || 1;
    return saturation * (1 - lengthShare + lengthShare * (length / mean));
  }
}

const frequency = (count: number, lengthFactor: number): number =>
  (count * (saturation + 1)) / (count + lengthFactor);

function lengthOf({ counts }: Terms): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

function placeOf(best: readonly Neighbour[], score: number): number {
  let low = 0;
  for (let high = best.length; low < high;) {
    const middle = (low + high) >>> 1;
    if (best[middle]!.score < score) high = middle;
    else low = middle + 1;
  }
  return low;
}
