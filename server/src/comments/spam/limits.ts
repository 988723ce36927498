/** How much one network may do. Kept in memory: who waits for a restart has waited. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../../http/problem.js';

/** How many requests of one network may be refused in ten minutes. */
const refusals = 100;

export class Limits {
  readonly #refusals = new RateLimiterMemory({ points: refusals, duration: 600 });
  readonly #limiters: Record<string, RateLimiterMemory[]>;

  constructor(perHour: number) {
    const hourly = (points: number) => new RateLimiterMemory({ points, duration: 3600 });
    // several people of one household or office may send at once, a program does not stop
    const burst = new RateLimiterMemory({ points: Math.max(3, Math.ceil(perHour / 5)), duration: 60 });
    this.#limiters = {
      post: [burst, hourly(perHour)],
      change: [hourly(60)],
      vote: [hourly(120)],
      report: [hourly(30)],
    };
  }

  /** Does the work unless too much of the network's was refused lately; work that is refused counts. */
  async refusable(addressHash: string, work: () => Response | Promise<Response>): Promise<Response> {
    const known = await this.#refusals.get(addressHash);
    if (known && known.consumedPoints >= refusals) throw tooMany(known.msBeforeNext);
    const count = () => this.#refusals.penalty(addressHash);
    try {
      const answer = await work();
      // the pages for readers without a script are answers, not exceptions
      if (answer.status >= 400 && answer.status < 500) await count();
      return answer;
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.init.status < 500) await count();
      throw thrown;
    }
  }

  /** Counts one; throws a 429 with the time to wait when it is one too many. */
  async spend(what: 'post' | 'change' | 'vote' | 'report', addressHash: string): Promise<void> {
    for (const limiter of this.#limiters[what]!)
      try {
        await limiter.consume(addressHash);
      } catch (thrown) {
        if (!(thrown instanceof RateLimiterRes)) throw thrown;
        throw tooMany(thrown.msBeforeNext);
      }
  }
}

const tooMany = (wait: number): Problem =>
  new Problem({
    type: 'too-many',
    status: 429,
    title: 'That was a lot at once.',
    detail: 'Please wait a little and send it again.',
    retryAfter: wait / 1000,
  });
