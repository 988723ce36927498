/** Counts votes and reports that were dropped, by reason, since the server started. */
export type Dropped =
  `${'vote' | 'report'}: ${'other origin' | 'too many from one network'}` | 'vote: own comment';

export class Drops {
  readonly since: number;
  readonly #counts = new Map<Dropped, number>();

  /** @param now epoch ms */
  constructor(now: number) {
    this.since = now;
  }

  note(reason: Dropped): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  get counts(): Partial<Record<Dropped, number>> {
    return Object.fromEntries(this.#counts);
  }
}
