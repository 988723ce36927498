/** How many times an hour something may be done; `onSpent` is called once an hour in which it was not enough. */
export class Budget {
  readonly #perHour: number;
  readonly #onSpent: () => void;
  #hour = 0;
  #spent = 0;

  constructor(perHour: number, onSpent: () => void) {
    this.#perHour = perHour;
    this.#onSpent = onSpent;
  }

  /** Spends one; when nothing is left, the seconds until the next hour instead of `null`. */
  spend(now: number): number | null {
    const hour = Math.floor(now / 3600_000);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#spent = 0;
    }
    if (++this.#spent <= this.#perHour) return null;
    if (this.#spent === this.#perHour + 1) this.#onSpent();
    return (hour + 1) * 3600 - now / 1000;
  }
}
