/** Visits before they are written: added up in memory by hour and post. */

const hour = 3_600_000;

export interface HourOfVisits {
  /** the hour's first millisecond */
  start: number;
  /** visits by the post's id */
  posts: Map<number, number>;
}

export class Counts {
  #hours = new Map<number, Map<number, number>>();

  /** @param time epoch ms */
  add(post: number, time: number, visits = 1): void {
    const start = time - (time % hour);
    let posts = this.#hours.get(start);
    if (!posts) this.#hours.set(start, (posts = new Map()));
    posts.set(post, (posts.get(post) ?? 0) + visits);
  }

  /** Removes and returns everything added so far. */
  take(): HourOfVisits[] {
    const hours = [...this.#hours].map(([start, posts]) => ({ start, posts }));
    this.#hours = new Map();
    return hours;
  }
}
