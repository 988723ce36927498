/**
 * An inverted index: lists of 32-bit numbers by term, in a few large blocks of memory. Most of the millions of lists are
 * short; as JavaScript objects they would take four times the memory and keep the garbage collector busy. The four
 * numbers that locate a list are adjacent, because cache misses dominate the cost of filling the index.
 */

/** Numbers in a block; a longer list has a block of its own. */
const pageBits = 20;
const pageSize = 1 << pageBits;
const smallest = 2;

/** A record's numbers: term + 1 (0 is free), block and position in it, capacity, length. */
const width = 4;
const place = 1;
const room = 2;
const used = 3;

export class Postings {
  /** hash table of records with linear probing; at most half full */
  #table = new Uint32Array(1024 * width);
  #terms = 0;
  #pages: Uint32Array[] = [];
  /** positions that lists have outgrown, by capacity */
  readonly #free = new Map<number, number[]>();
  #filled = pageSize;
  #current = 0;

  /** How many numbers the term's list has. */
  count(term: number): number {
    const at = this.#find(term);
    return this.#table[at] ? this.#table[at + used]! : 0;
  }

  /** A view of the term's list, valid until the next change. */
  of(term: number): Uint32Array {
    const at = this.#find(term);
    return this.#table[at] ? this.#view(at) : new Uint32Array();
  }

  *terms(): Iterable<number> {
    for (let at = 0; at < this.#table.length; at += width) if (this.#table[at]) yield this.#table[at]! - 1;
  }

  add(term: number, entry: number): void {
    let at = this.#find(term);
    if (!this.#table[at]) at = this.#insert(term, at);
    const table = this.#table;
    const length = table[at + used]!;
    if (length === table[at + room]) this.#move(at, length * 2);
    const where = table[at + place]!;
    this.#pages[where >>> pageBits]![(where & (pageSize - 1)) + length] = entry;
    table[at + used] = length + 1;
  }

  remove(term: number, entry: number): void {
    const at = this.#find(term);
    if (!this.#table[at]) return;
    const list = this.#view(at);
    const found = list.indexOf(entry);
    if (found < 0) return;
    list[found] = list.at(-1)!;
    this.#table[at + used] = list.length - 1;
  }

  /** The position of the term's record, or of the free one to use for it. */
  #find(term: number): number {
    const table = this.#table;
    const last = table.length / width - 1;
    let slot = Math.imul(term, 0x9e3779b1) >>> Math.clz32(last);
    while (table[slot * width] && table[slot * width] !== term + 1) slot = (slot + 1) & last;
    return slot * width;
  }

  #insert(term: number, free: number): number {
    let at = free;
    if (++this.#terms * 2 * width > this.#table.length) {
      this.#grow();
      at = this.#find(term);
    }
    this.#table[at] = term + 1;
    this.#take(at, smallest);
    return at;
  }

  #grow(): void {
    const records = this.#table;
    this.#table = new Uint32Array(records.length * 2);
    for (let at = 0; at < records.length; at += width)
      if (records[at]) this.#table.set(records.subarray(at, at + width), this.#find(records[at]! - 1));
  }

  #view(at: number): Uint32Array {
    const where = this.#table[at + place]!;
    const start = where & (pageSize - 1);
    return this.#pages[where >>> pageBits]!.subarray(start, start + this.#table[at + used]!);
  }

  #move(at: number, size: number): void {
    const list = this.#view(at);
    const left = this.#table[at + place]!;
    const free = this.#free.get(list.length);
    if (free) free.push(left);
    else this.#free.set(list.length, [left]);
    this.#take(at, size);
    this.#view(at).set(list);
  }

  #take(at: number, size: number): void {
    this.#table[at + place] = this.#free.get(size)?.pop() ?? this.#fresh(size);
    this.#table[at + room] = size;
  }

  #fresh(size: number): number {
    if (size > pageSize) return (this.#pages.push(new Uint32Array(size)) - 1) << pageBits;
    if (this.#filled + size > pageSize) {
      this.#current = this.#pages.push(new Uint32Array(pageSize)) - 1;
      this.#filled = 0;
    }
    this.#filled += size;
    return (this.#current << pageBits) | (this.#filled - size);
  }
}
