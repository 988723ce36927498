/** Counts what became of visits since the server started. */
import type { Refusal } from '../pages/page-reader.js';

/** Why a visit was dropped. */
export type Dropped =
  | 'no page'
  | 'no site of ours'
  | 'no origin'
  | 'other origin'
  | 'bot'
  | 'not seen by a reader'
  | 'repeat'
  | 'same network'
  | 'too many'
  | 'unknown page'
  | Refusal;

export interface VisitReport {
  /** ISO 8601: everything here is counted from then on */
  since: string;
  counted: number;
  dropped: Partial<Record<Dropped, number>>;
}

export class Tally {
  readonly #since: number;
  readonly #dropped = new Map<Dropped, number>();
  #counted = 0;

  /** @param since epoch ms */
  constructor(since: number) {
    this.#since = since;
  }

  count(): void {
    this.#counted++;
  }

  drop(reason: Dropped, visits = 1): void {
    this.#dropped.set(reason, (this.#dropped.get(reason) ?? 0) + visits);
  }

  /** Drops visits that were counted before. */
  lose(reason: Dropped, visits = 1): void {
    this.#counted -= visits;
    this.drop(reason, visits);
  }

  report(): VisitReport {
    return {
      since: new Date(this.#since).toISOString(),
      counted: this.#counted,
      dropped: Object.fromEntries(this.#dropped),
    };
  }
}
