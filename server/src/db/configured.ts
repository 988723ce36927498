import { sql } from 'kysely';
import type { Config } from '../config/config.js';
import { ConfigError } from '../config/error.js';
import type { Log } from '../log.js';
import type { Migrations } from './migrations.js';
import { openDatabase, type Database } from './open.js';
import { troubleOf } from './trouble.js';
import { DatabaseUnavailable } from './unavailable.js';

/** Opens the database of the settings; throws a `ConfigError` that says why it cannot. */
export async function openConfigured(
  { database }: Pick<Config, 'database'>,
  migrations: Migrations,
  log?: Log,
): Promise<Database> {
  return orSentence(database, () => openDatabase(database, migrations, log));
}

/** Throws a `ConfigError` where the database can only be read: nothing but a write tells. */
export async function requireWritable(url: string, { db }: Database): Promise<void> {
  await orSentence(url, () => sql`update kysely_migration_lock set is_locked = is_locked`.execute(db));
}

async function orSentence<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    const { sentence } = cause instanceof DatabaseUnavailable ? cause.trouble : troubleOf(url, cause);
    throw new ConfigError(`${sentence}.`, { cause });
  }
}
