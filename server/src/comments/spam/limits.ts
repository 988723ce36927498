/** How much one network may do. Kept in memory: a restart resets the limits, which harms nobody. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { tooMany } from '../../http/refusals.js';

export class Limits {
  readonly #limiters: Record<string, RateLimiterMemory[]>;

  constructor(perHour: number) {
    const hourly = (points: number) => new RateLimiterMemory({ points, duration: 3600 });
    // several people of one household or office may send at once, a program does not stop
    const burst = new RateLimiterMemory({ points: Math.max(3, Math.ceil(perHour / 5)), duration: 60 });
    this.#limiters = {
      post: [burst, hourly(perHour)],
      // the same post once more, after an answer that was lost
      again: [hourly(120)],
      change: [hourly(60)],
      vote: [hourly(120)],
      report: [hourly(30)],
    };
  }

  /** Counts one; throws a 429 with the time to wait when it is one too many. */
  async spend(what: 'post' | 'again' | 'change' | 'vote' | 'report', addressHash: string): Promise<void> {
    for (const limiter of this.#limiters[what]!)
      try {
        await limiter.consume(addressHash);
      } catch (thrown) {
        if (!(thrown instanceof RateLimiterRes)) throw thrown;
        throw tooMany(thrown.msBeforeNext);
      }
  }
}
