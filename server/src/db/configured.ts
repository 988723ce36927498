import type { Config } from '../config.js';
import { ConfigError } from '../config-error.js';
import type { Log } from '../log.js';
import { openDatabase, type Database } from './open.js';

/** Opens the database of the settings; throws a `ConfigError` that says why it cannot. */
export async function openConfigured({ database }: Config, log?: Log): Promise<Database> {
  try {
    return await openDatabase(database, log);
  } catch (cause) {
    const why = (cause as Error).message.replace(/\.$/, '');
    throw new ConfigError(`database cannot be opened (${why}): correct the setting or the database.`, {
      cause,
    });
  }
}
