/** Visits before they are written: added up in memory by hour and page. */

const hour = 3_600_000;

export interface HourOfVisits {
  /** the hour's first millisecond */
  start: number;
  /** visits by page key */
  pages: Map<string, number>;
}

/** Pages in memory at most; further ones are dropped. */
const mostPages = 100_000;

export class Counts {
  #hours: HourOfVisits[] = [];
  #pages = 0;

  /** Returns `false` when the limit is reached. */
  add(page: string, time: number, visits = 1): boolean {
    const start = time - (time % hour);
    let last = this.#hours.at(-1);
    if (last?.start !== start) {
      last = { start, pages: new Map() };
      this.#hours.push(last);
    }
    const before = last.pages.get(page);
    if (before === undefined && ++this.#pages > mostPages) {
      this.#pages--;
      return false;
    }
    last.pages.set(page, (before ?? 0) + visits);
    return true;
  }

  /** Removes and returns everything added so far. */
  take(): HourOfVisits[] {
    const hours = this.#hours;
    this.#hours = [];
    this.#pages = 0;
    return hours;
  }
}
