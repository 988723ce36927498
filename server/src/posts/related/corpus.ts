/**
 * How alike posts are: the cosine of their TF-IDF vectors (Salton and Buckley 1988: 1 + ln tf, ln N/df), over an inverted
 * index in memory. A tag's weight needs no rule of its own: where few tags are shared by all, their IDF is low.
 */
import { Postings } from './postings.js';
import type { Terms } from './terms.js';

export interface Neighbour {
  id: number;
  /** cosine, 0–1 */
  score: number;
}

/** A word in more than a quarter of all posts tells them apart no better than "the" does. */
const common = 0.25;
/** Below this many posts a share says little, and no word is too common. */
const few = 20;
/** Lengths of vectors are renewed when the corpus has grown by this factor: IDF moves with its logarithm. */
const growth = 1.25;

const tf = Float64Array.from({ length: 256 }, (_, count) => (count ? 1 + Math.log(count) : 0));

export class Corpus {
  /** by term, the posts that have it: slot in the upper 24 bits, count in the lower 8 */
  readonly #postings = new Postings();
  readonly #slots = new Map<number, number>();
  #ids: number[] = [];
  #free: number[] = [];
  #lengths = new Float64Array(64);
  #sizeAtRenewal = 0;
  #renewalDue = false;

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
    // many at once are measured together
    if (this.size > this.#sizeAtRenewal * growth) this.#renewalDue = true;
    else this.#lengths[slot] = this.#length(post);
  }

  /** Takes a post out; `post` is what it was added with. */
  remove(id: number, post: Terms): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    this.#free.push(slot);
    post.terms.forEach((term, i) => this.#postings.remove(term, ((slot << 8) | post.counts[i]!) >>> 0));
  }

  /** The posts most like this one, best first, itself left out. */
  similar(id: number, post: Terms, limit: number): Neighbour[] {
    if (this.#renewalDue) this.#renewLengths();
    const scores = new Float64Array(this.#ids.length);
    post.terms.forEach((term, i) => {
      const idf = this.#idf(term);
      if (idf === 0) return;
      const weight = tf[post.counts[i]!]! * idf * idf;
      const entries = this.#postings.of(term);
      for (let at = 0; at < entries.length; at++) {
        const entry = entries[at]!;
        scores[entry >>> 8]! += weight * tf[entry & 255]!;
      }
    });
    const length = this.#length(post);
    const best: Neighbour[] = [];
    for (let slot = 0; slot < scores.length; slot++) {
      if (scores[slot] === 0 || this.#ids[slot] === id) continue;
      const score = Math.min(1, scores[slot]! / (length * this.#lengths[slot]!));
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
    return df < 2 || tooCommon ? 0 : Math.log((this.size + 1) / df);
  }

  #length(post: Terms): number {
    let sum = 0;
    post.terms.forEach((term, i) => (sum += (tf[post.counts[i]!]! * this.#idf(term)) ** 2));
    return Math.sqrt(sum) || 1;
  }

  #renewLengths(): void {
    this.#sizeAtRenewal = this.size;
    this.#renewalDue = false;
    const squares = new Float64Array(this.#lengths.length);
    for (const term of this.#postings.terms()) {
      const idf = this.#idf(term);
      if (idf === 0) continue;
      const entries = this.#postings.of(term);
      for (let at = 0; at < entries.length; at++) {
        const entry = entries[at]!;
        squares[entry >>> 8]! += (tf[entry & 255]! * idf) ** 2;
      }
    }
    this.#lengths = squares.map((square) => Math.sqrt(square) || 1);
  }
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
