/** Limits on what one network, device or site may do: in memory, or with PostgreSQL shared by all processes. */
import { CompiledQuery } from 'kysely';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/index.js';
import { hmac } from '../hash.js';
import type { CreateLimiter, Limiter } from './limiter.js';
import { createSpent, MemoryLimiter } from './memory-limiter.js';

export const table = 'rate_limits';

/**
 * One statement a request, none for whoever has spent everything; while the database is away, memory stands in.
 *
 * @param pepper part of every hash that is not in the database
 */
export function limiterFactory({ dialect, db }: Database, pepper = ''): CreateLimiter {
  const spent = createSpent();
  if (dialect === 'sqlite') return (options) => new MemoryLimiter(spent, options);
  const storeClient = {
    async query({ text, values = [] }: { text: string; values?: unknown[] }) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
  return (options) => {
    const { name, points, duration } = options;
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
    });
    const memory = new MemoryLimiter(spent, options);
    const orInMemory = async <T>(ask: (limiter: Limiter) => Promise<T>): Promise<T> => {
      try {
        return await ask(shared);
      } catch (thrown) {
        if (thrown instanceof RateLimiterRes) throw thrown;
        return ask(memory);
      }
    };
    // no address stands in the table
    const keyOf = (key: string) => hmac(pepper, 'limit', key);
    return {
      get: (key) => orInMemory((limiter) => limiter.get(keyOf(key))),
      consume: (key, spent) => orInMemory((limiter) => limiter.consume(keyOf(key), spent)),
      penalty: (key, spent) => orInMemory((limiter) => limiter.penalty(keyOf(key), spent)),
    };
  };
}
