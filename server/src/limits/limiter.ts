/** Limits on what one network, device or site may do: in memory, or with PostgreSQL shared by all processes. */
import { CompiledQuery } from 'kysely';
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Database } from '../db/index.js';
import { hmac } from '../hash.js';

export interface LimitOptions {
  /** no two limits share one */
  name: string;
  points: number;
  /** s in which they may be spent */
  duration: number;
}

export type Limiter = Pick<RateLimiterAbstract, 'get' | 'consume' | 'penalty'>;
export type CreateLimiter = (options: LimitOptions) => Limiter;

export const table = 'rate_limits';

/**
 * One statement a request, none for whoever has spent everything; while the database is away, memory stands in.
 *
 * @param pepper part of every hash that is not in the database
 */
export function limiterFactory({ dialect, db }: Database, pepper = ''): CreateLimiter {
  if (dialect === 'sqlite') return (options) => new RateLimiterMemory(options);
  const storeClient = {
    async query({ text, values = [] }: { text: string; values?: unknown[] }) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
  return ({ name, points, duration }) => {
    const shared = new RateLimiterPostgres({
      storeClient,
      storeType: 'client',
      tableName: table,
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration,
      inMemoryBlockOnConsumed: points + 1,
      insuranceLimiter: new RateLimiterMemory({ points, duration }),
    });
    // no address stands in the table
    const keyOf = (key: string | number) => hmac(pepper, 'limit', String(key));
    return {
      get: (key) => shared.get(keyOf(key)),
      consume: (key, spent) => shared.consume(keyOf(key), spent),
      penalty: (key, spent) => shared.penalty(keyOf(key), spent),
    };
  };
}
