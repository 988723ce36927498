/** How many times an hour something may be done. */
export class Budget {
  readonly #perHour: number;
  #hour = 0;
  #spent = 0;

  constructor(perHour: number) {
    this.#perHour = perHour;
  }

  /** Spends one; when nothing is left, the seconds until the next hour instead of `null`. */
  spend(now: number): number | null {
    const hour = Math.floor(now / 3600_000);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#spent = 0;
    }
    if (this.#spent >= this.#perHour) return (hour + 1) * 3600 - now / 1000;
    this.#spent++;
    return null;
  }
}
