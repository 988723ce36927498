/** A limit on what one network, device or site may do. Types only. */
import type { RateLimiterRes } from 'rate-limiter-flexible';

export interface LimitOptions {
  /** unique to each limit */
  name: string;
  points: number;
  /** s in which they may be spent */
  duration: number;
}

export interface Limiter {
  /** what the key has spent; `null` for nothing */
  get(key: string): Promise<RateLimiterRes | null>;
  /** Spends without a limit. */
  penalty(key: string, points?: number): Promise<RateLimiterRes>;
  /** Spends; throws the state where that is too much. */
  consume(key: string, points?: number): Promise<RateLimiterRes>;
}
export type CreateLimiter = (options: LimitOptions) => Limiter;
