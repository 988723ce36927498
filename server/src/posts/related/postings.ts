/**
 * Lists of 32-bit numbers by term, millions of them short, in a few large blocks of memory: as objects of their own they
 * would weigh four times as much and keep the garbage collector busy.
 */

/** Numbers in a page; a list that is longer has a page for itself. */
const pageSize = 1 << 20;
const smallest = 2;

export class Postings {
  /** the term's place in the columns below */
  readonly #rows = new Map<number, number>();
  #pages: Uint32Array[] = [];
  /** by row: the page, the place in it, the room taken and how much of it is used */
  #page = new Uint32Array(1024);
  #start = new Uint32Array(1024);
  #room = new Uint32Array(1024);
  #length = new Uint32Array(1024);
  /** room that lists have outgrown, by size */
  readonly #free = new Map<number, [page: number, start: number][]>();
  #used = pageSize;
  #current = 0;

  /** How many numbers the term has. */
  count(term: number): number {
    const row = this.#rows.get(term);
    return row === undefined ? 0 : this.#length[row]!;
  }

  /** The term's numbers, to be read at once: the next change may move them. */
  of(term: number): Uint32Array {
    const row = this.#rows.get(term);
    return row === undefined ? new Uint32Array() : this.#view(row);
  }

  terms(): Iterable<number> {
    return this.#rows.keys();
  }

  add(term: number, entry: number): void {
    const row = this.#rows.get(term) ?? this.#newRow(term);
    const length = this.#length[row]!;
    if (length === this.#room[row]) this.#move(row, length * 2);
    this.#pages[this.#page[row]!]![this.#start[row]! + length] = entry;
    this.#length[row] = length + 1;
  }

  remove(term: number, entry: number): void {
    const row = this.#rows.get(term);
    if (row === undefined) return;
    const list = this.#view(row);
    const at = list.indexOf(entry);
    if (at < 0) return;
    list[at] = list.at(-1)!;
    this.#length[row] = list.length - 1;
  }

  #view(row: number): Uint32Array {
    const start = this.#start[row]!;
    return this.#pages[this.#page[row]!]!.subarray(start, start + this.#length[row]!);
  }

  #newRow(term: number): number {
    const row = this.#rows.size;
    if (row === this.#page.length) {
      this.#page = longer(this.#page);
      this.#start = longer(this.#start);
      this.#room = longer(this.#room);
      this.#length = longer(this.#length);
    }
    this.#rows.set(term, row);
    this.#take(row, smallest);
    return row;
  }

  #move(row: number, room: number): void {
    const list = this.#view(row);
    const left: [number, number] = [this.#page[row]!, this.#start[row]!];
    const free = this.#free.get(list.length);
    if (free) free.push(left);
    else this.#free.set(list.length, [left]);
    this.#take(row, room);
    this.#pages[this.#page[row]!]!.set(list, this.#start[row]!);
  }

  #take(row: number, room: number): void {
    const [page, start] = this.#free.get(room)?.pop() ?? this.#fresh(room);
    this.#page[row] = page;
    this.#start[row] = start;
    this.#room[row] = room;
  }

  #fresh(room: number): [page: number, start: number] {
    if (room > pageSize) return [this.#pages.push(new Uint32Array(room)) - 1, 0];
    if (this.#used + room > pageSize) {
      this.#current = this.#pages.push(new Uint32Array(pageSize)) - 1;
      this.#used = 0;
    }
    this.#used += room;
    return [this.#current, this.#used - room];
  }
}

function longer(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(column.length * 2);
  twice.set(column);
  return twice;
}
