/**
 * Values that are made elsewhere, slowly and not always: one making at a time however many ask, the old value while a
 * new one is being made or cannot be made, and pauses that grow while the maker fails.
 */
import { LRUCache } from 'lru-cache';

export interface Made<Value> {
  value: Value;
  /** epoch ms */
  freshUntil: number;
}

export interface FreshOptions<Subject, Value> {
  /** rejects with `Unavailable` when it is not its turn, which is no failure */
  make: (subject: Subject, last: Value | null) => Promise<Made<Value>>;
  /** seconds that the maker asks to be left alone after this failure; `null` when it does not say */
  retryAfter?: (error: unknown) => number | null;
  /** called for every failure */
  onFailure?: (subject: Subject, error: unknown) => void;
  /** epoch ms */
  clock: () => number;
}

interface Slot<Value> {
  made: Made<Value> | null;
  /** epoch ms */
  madeAt: number;
  making: Promise<Value> | null;
  failures: number;
  error: unknown;
  /** epoch ms before which nothing is tried again */
  pausedUntil: number;
}

/** An older value than this (ms) helps nobody. */
const longest = 24 * 3600_000;
/** The pause (ms) after the first failure; it doubles with each further one. */
const firstPause = 5000;
const longestPause = 600_000;
/** A maker that asks for a longer rest (ms) is tried again after this one: a slip must not silence a page for days. */
const longestRest = 3600_000;

/** There is no value yet, and the maker is being left alone. */
export class Unavailable extends Error {
  /** seconds */
  readonly retryAfter: number;

  constructor(retryAfter: number, cause: unknown) {
    super('There is no value yet.', { cause });
    this.name = 'Unavailable';
    this.retryAfter = retryAfter;
  }
}

export class Fresh<Subject, Value extends object> {
  readonly #options: FreshOptions<Subject, Value>;
  readonly #slots = new LRUCache<string, Slot<Value>>({ max: 2000 });

  constructor(options: FreshOptions<Subject, Value>) {
    this.#options = options;
  }

  /**
   * The value of the subject that goes by this key, at once where there is one; else a promise of it, which rejects
   * with `Unavailable`.
   */
  get(key: string, subject: Subject): Made<Value> | Promise<Made<Value>> {
    const now = this.#options.clock();
    let slot = this.#slots.get(key);
    if (slot?.made && now < slot.made.freshUntil) return slot.made;
    if (!slot) {
      slot = { made: null, madeAt: 0, making: null, failures: 0, error: null, pausedUntil: 0 };
      this.#slots.set(key, slot);
    }
    if (!slot.making && now >= slot.pausedUntil) this.#make(key, subject, slot);
    if (slot.made && now - slot.madeAt < longest) return slot.made;
    const mine = slot;
    return mine.making
      ? mine.making.then(() => mine.made!)
      : Promise.reject(new Unavailable((mine.pausedUntil - now) / 1000, mine.error));
  }

  #make(key: string, subject: Subject, slot: Slot<Value>): void {
    const { make, clock, retryAfter, onFailure } = this.#options;
    const made = make(subject, slot.made?.value ?? null).then(
      (result) => {
        Object.assign(slot, { made: result, madeAt: clock(), failures: 0, error: null });
        return result.value;
      },
      (error: unknown) => {
        const pause = Math.min(longestPause, firstPause * 2 ** slot.failures++);
        const rest = Math.min(longestRest, (retryAfter?.(error) ?? 0) * 1000);
        const wait = Math.max(pause, rest);
        Object.assign(slot, { error, pausedUntil: clock() + wait });
        // who could not ask has nothing to remember, and must not push out what others have
        if (!(error instanceof Unavailable)) onFailure?.(subject, error);
        else if (!slot.made) this.#slots.delete(key);
        throw new Unavailable(wait / 1000, error);
      },
    );
    slot.making = made.finally(() => (slot.making = null));
    // who is answered with the old value does not wait for this one
    slot.making.catch(() => {});
  }
}
