/** PostgreSQL, which several processes may share. */
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Log } from '../../log.js';
import type { Schema } from '../schema.js';
import { DatabaseUnavailable, isConnectionLost, isUnavailable } from '../unavailable.js';

/** ms that a reader waits at most for a connection, and again for a query. */
const patience = 5000;
/** ms in which lost connections are one line of the log */
const quiet = 10_000;
/** ms after a failure in which nobody else is made to wait for the next one */
const rest = 1000;

/** pg reads 64-bit integers and numerics as strings; counts and milliseconds all fit a double. */
const numeric = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);
const types = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    numeric.has(type) ? Number : pg.types.getTypeParser(type, format as 'text'),
};

/** Limits are the client's own too: a server that is frozen keeps no promise. */
export async function openPostgres(connectionString: string, log: Log): Promise<Kysely<Schema>> {
  const connection = { connectionString, connectionTimeoutMillis: patience, keepAlive: true, types };
  const limited = { ...connection, statement_timeout: patience };
  const pool = new pg.Pool({
    ...((await isRefused(limited)) ? connection : limited),
    query_timeout: patience + 500,
  });
  // a connection lost while idle is replaced at the next query; unhandled, it would end the process
  // one that is lost in the middle of a transaction says so at the next statement
  pool.on('connect', (client) => void client.on('error', () => {}));
  let quietUntil = 0;
  pool.on('error', ({ message }) => {
    if (pool.ending || Date.now() < quietUntil) return;
    // an outage ends all of them at once
    quietUntil = Date.now() + quiet;
    log.warn('a connection to the database was lost', { reason: message });
  });
  return new Kysely({ dialect: new PostgresDialect({ pool: guarded(pool, connectionString) }) });
}

/**
 * Poolers such as PgBouncer refuse parameters at the start of a connection. There only the client's limit holds: one that
 * is set by a statement would hold for whoever gets the connection next.
 */
async function isRefused(config: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(config);
  // said by the attempt itself
  client.on('error', () => {});
  try {
    await client.connect();
    return false;
  } catch (thrown) {
    if (/unsupported startup parameter/.test((thrown as Error).message)) return true;
    throw thrown;
  } finally {
    await client.end();
  }
}

/** For migrations: a new index over many rows may take its time. */
export function openUnhurried(connectionString: string): Kysely<Schema> {
  const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: patience, types });
  // the migration fails with it, which says enough
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

/** A pool that says when the database is away, says so to all others for a moment, and drops the connection. */
function guarded(pool: pg.Pool, url: string): PostgresPool {
  let awayUntil = 0;
  let last: unknown;
  const failed = (thrown: unknown): unknown => {
    if (!isUnavailable(thrown)) return thrown;
    // a statement that took too long says nothing about the next one
    if (isConnectionLost(thrown)) {
      last = thrown;
      awayUntil = Date.now() + rest;
    }
    return new DatabaseUnavailable(url, thrown);
  };
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      if (Date.now() < awayUntil) throw new DatabaseUnavailable(url, last);
      try {
        return watched(await pool.connect(), failed);
      } catch (thrown) {
        throw failed(thrown);
      }
    },
  } as PostgresPool;
}

const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();

function watched(client: pg.PoolClient, failed: (thrown: unknown) => unknown): PostgresPoolClient {
  let found = known.get(client);
  if (found) return found;
  let broken = false;
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
  found = new Proxy(client as unknown as PostgresPoolClient, {
    get(target, name) {
      if (name === 'release') return () => client.release(broken);
      if (name !== 'query') return Reflect.get(target, name, target);
      return async (...args: unknown[]) => {
        try {
          return await query(...args);
        } catch (thrown) {
          const error = failed(thrown);
          broken ||= isConnectionLost(thrown);
          throw error;
        }
      };
    },
  });
  known.set(client, found);
  return found;
}
