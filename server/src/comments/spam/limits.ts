/** How much one network may do. In memory a restart resets the limits; harmless. */
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { CreateLimiter, Limiter } from '../../limits/limiter.js';
import { tooMany } from '../../http/refusals.js';

export class Limits {
  readonly #limiters: Record<string, Limiter[]>;

  constructor(perHour: number, limiter: CreateLimiter) {
    const hourly = (name: string, points: number) => limiter({ name, points, duration: 3600 });
    // several people of one household or office may send at once, a program does not stop
    const burst = limiter({ name: 'burst', points: Math.max(3, Math.ceil(perHour / 5)), duration: 60 });
    this.#limiters = {
      post: [burst, hourly('post', perHour)],
      // the same post once more, after an answer that was lost
      again: [hourly('vote', 120)],
      change: [hourly('change', 60)],
      vote: [hourly('vote', 120)],
      report: [hourly('report', 30)],
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
