/** How much one network may do. In memory a restart resets the limits; harmless. */
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { CreateLimiter, Limiter } from '../../limits/limiter.js';
import { tooMany } from '../../http/refusals.js';

export type Limited =
  | 'post'
  /** the same post once more, after an answer that was lost */
  | 'again'
  | 'change'
  | `${'vote' | 'report'}${'' | '-page' | '-comment'}`;

const hour = 3600;
const day = 86_400;

export class Limits {
  readonly #limiters: Record<Limited, readonly Limiter[]>;

  constructor(perHour: number, limiter: CreateLimiter) {
    const of = (name: string, points: number, duration: number) => limiter({ name, points, duration });
    this.#limiters = {
      // several people of one household or office may send at once, a program does not stop
      post: [of('burst', Math.max(3, Math.ceil(perHour / 5)), 60), of('post', perHour, hour)],
      again: [of('again', Math.max(30, 4 * perHour), hour)],
      change: [of('change', 60, hour)],
      vote: [of('vote', 60, hour)],
      'vote-page': [of('vote-page', 60, hour)],
      'vote-comment': [of('vote-comment', 10, day)],
      report: [of('report', 30, hour)],
      'report-page': [of('report-page', 30, hour)],
      'report-comment': [of('report-comment', 5, day)],
    };
  }

  /** Counts one; throws a 429 with the time to wait when it is one too many. */
  async spend(what: Limited, sender: string): Promise<void> {
    for (const limiter of this.#limiters[what])
      try {
        await limiter.consume(sender);
      } catch (thrown) {
        if (!(thrown instanceof RateLimiterRes)) throw thrown;
        throw tooMany(thrown.msBeforeNext);
      }
  }
}
