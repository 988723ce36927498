/** Names what is wrong with the database once, with the mend, and says when it is over. */
import type { Log } from '../log.js';
import { DatabaseUnavailable } from './unavailable.js';
import type { Trouble } from './trouble.js';

/** ms in which a trouble that comes back is not named again */
const quiet = 600_000;

export class Outages {
  readonly #log: Log;
  readonly #clock: () => number;
  /** when each kind was named */
  readonly #named = new Map<string, number>();
  #current: { trouble: Trouble; said: boolean; since: number } | null = null;
  #damage: Trouble | null = null;

  constructor(log: Log, clock: () => number) {
    this.#log = log;
    this.#clock = clock;
  }

  /** The present trouble, or `null`. A damaged file stays damaged. */
  get trouble(): Trouble | null {
    return this.#damage ?? this.#current?.trouble ?? null;
  }

  report(trouble: Trouble): void {
    if (trouble.kind === 'damaged') {
      if (!this.#damage) this.#say(trouble);
      this.#damage ??= trouble;
      return;
    }
    if (this.#current?.trouble.kind === trouble.kind) return;
    const now = this.#clock();
    const said = now - (this.#named.get(trouble.kind) ?? -Infinity) >= quiet;
    this.#current = { trouble, said, since: this.#current?.since ?? now };
    if (!said) return;
    this.#named.set(trouble.kind, now);
    this.#say(trouble);
  }

  #say({ sentence }: Trouble): void {
    this.#log.error(`${sentence}.`);
  }

  /** The database was written to. */
  end(): void {
    const ended = this.#current;
    this.#current = null;
    if (!ended?.said) return;
    const seconds = Math.round((this.#clock() - ended.since) / 1000);
    this.#log.info('the database can be used again', { seconds });
  }

  /** The log, where what fails because of the database is one report and no line of its own. */
  in(log: Log): Log {
    const unless =
      (write: Log['error']): Log['error'] =>
      (message, facts) => {
        const error = outageIn(facts?.['error']);
        if (error) this.report(error.trouble);
        else write(message, facts);
      };
    return { info: log.info, warn: unless(log.warn), error: unless(log.error) };
  }
}

function outageIn(thrown: unknown): DatabaseUnavailable | null {
  for (let error = thrown; error instanceof Error; error = error.cause)
    if (error instanceof DatabaseUnavailable) return error;
  return null;
}
