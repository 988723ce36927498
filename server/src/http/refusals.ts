/** Requests that are refused cost work too: who sends too many of them is not listened to for a while. */
import type { CreateLimiter, Limiter } from '../limits/limiter.js';
import { Problem } from './problem.js';

/** refused requests of one network in `period` */
const most = 100;
/** s */
const period = 600;

export class Refusals {
  readonly #refused: Limiter;

  constructor(limiter: CreateLimiter) {
    this.#refused = limiter({ name: 'refused', points: most, duration: period });
  }

  /** Does the work unless too much of the network's was refused lately; work that is refused counts. */
  async counting(network: string, work: () => Response | Promise<Response>): Promise<Response> {
    const known = await this.#refused.get(network);
    if (known && known.consumedPoints >= most) throw tooMany(known.msBeforeNext);
    try {
      const answer = await work();
      // pages for readers without a script are answers, not exceptions
      if (answer.status >= 400 && answer.status < 500) await this.#refused.penalty(network);
      return answer;
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.init.status < 500) await this.#refused.penalty(network);
      throw thrown;
    }
  }
}

/** @param wait ms */
export const tooMany = (wait: number): Problem =>
  new Problem({
    type: 'too-many',
    status: 429,
    title: 'Too many requests came at once.',
    detail: 'Please wait a little and try again.',
    retryAfter: wait / 1000,
  });
