import type { Config } from '../config.js';
import { ConfigError } from '../config-error.js';
import type { Log } from '../log.js';
import type { Migrations } from './migrations.js';
import { openDatabase, type Database } from './open.js';

/** Opens the database of the settings; throws a `ConfigError` that says why it cannot. */
export async function openConfigured(
  { database }: Pick<Config, 'database'>,
  migrations: Migrations,
  log?: Log,
): Promise<Database> {
  try {
    return await openDatabase(database, migrations, log);
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    const why = (cause as Error).message.replace(/\.$/, '');
    throw new ConfigError(`database cannot be opened (${why}): correct the setting or the database.`, {
      cause,
    });
  }
}
