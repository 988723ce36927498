/** A proof of work: cheap for one comment, expensive for a thousand. Each is valid for one post. */
import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { CreateLimiter, Limiter } from '../../limits/limiter.js';

/** The largest number to try: about a second of a phone's work. */
const maxnumber = 30_000;
const life = 20 * 60_000;

export class Challenges {
  readonly #key: string;
  /** each challenge can be spent once, whichever process it comes to */
  readonly #once: Limiter;

  constructor(key: string, limiter: CreateLimiter) {
    this.#key = key;
    this.#once = limiter({ name: 'challenge', points: 1, duration: life / 1000 });
  }

  async make(now: number) {
    const expires = new Date(now + life);
    const { challenge, salt, signature } = await createChallenge({ hmacKey: this.#key, maxnumber, expires });
    return { algorithm: 'SHA-256' as const, challenge, maxnumber, salt, signature };
  }

  /** Whether the solution is right and has not been used before; from now on it has. */
  async spend(solution: string, now: number): Promise<boolean> {
    if (!solution || solution.length > 2000) return false;
    const right = await verifySolution(solution, this.#key, false).catch(() => false);
    if (!right || Number(extractParams(solution).expires) * 1000 < now) return false;
    const { challenge } = JSON.parse(Buffer.from(solution, 'base64').toString()) as { challenge: string };
    try {
      await this.#once.consume(challenge);
      return true;
    } catch (thrown) {
      if (thrown instanceof RateLimiterRes) return false;
      throw thrown;
    }
  }
}
