/** `inlay-server copy --to postgres://…`: everything in an SQLite file into an empty PostgreSQL database. */
import SQLite from 'better-sqlite3';
import { print, type CommandCall } from '../cli/command.js';
import { ConfigError } from '../config/error.js';
import { openUnhurried } from '../db/postgres/postgres.js';
import { troubleOf } from '../db/trouble.js';
import { copyTables, tablesOf } from './copy-tables.js';
import { requireExisting, requireUnused } from './file.js';

export async function copy({ config, flags, withDatabase }: CommandCall): Promise<void> {
  const { from, to } = ends(flags, config.database);
  const path = requireExisting(from.slice('sqlite:'.length));
  requireUnused(path, 'copy');
  // both are brought up to date, so that they have the same tables
  await withDatabase(async () => {}, from);
  await withDatabase(async () => {}, to);
  const file = new SQLite(path, { fileMustExist: true, timeout: 0 });
  const target = openUnhurried(to);
  const { host, pathname } = new URL(to);
  const name = `${host || 'this machine'}${pathname}`;
  try {
    // a server that starts now cannot write what would not be copied
    file.exec('begin immediate');
    const tables = await tablesOf(file, target);
    const rows = await target.transaction().execute((tx) =>
      copyTables(file, tx, {
        tables,
        name,
        progress: (table, done, of) =>
          print(`  ${table}: ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`),
      }),
    );
    print(
      `Copied ${path} to ${name}: ${rows.toLocaleString('en')} rows in ${tables.length} tables, checked.`,
    );
    print(
      flags['to']
        ? 'Now name that database in "database" or INLAY_DATABASE, and start the server. The file stays as it is.'
        : 'Now start the server. The file stays as it is.',
    );
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    const { kind, sentence } = troubleOf(to, cause);
    throw new ConfigError(
      kind === 'away'
        ? `copy failed (${(cause as Error).message}): nothing was kept in ${name}, run copy again.`
        : `${sentence}.`,
      { cause },
    );
  } finally {
    file.close();
    await target.destroy();
  }
}

/** One end is named by a flag, the other may be the configured database. */
function ends(flags: CommandCall['flags'], configured: string): { from: string; to: string } {
  const { from = configured, to = configured } = flags;
  if (flags['from'] === undefined && flags['to'] === undefined)
    throw new ConfigError('copy needs a database: write "copy --to postgres://user@host/name".');
  if (!/^sqlite:./.test(from) || from === 'sqlite::memory:')
    throw new ConfigError(
      'copy reads an SQLite file: name it with --from sqlite:PATH, or copy PostgreSQL with pg_dump.',
    );
  if (!/^postgres(ql)?:\/\/./.test(to) || !URL.canParse(to))
    throw new ConfigError('copy writes to PostgreSQL: name it with --to postgres://user:password@host/name.');
  return { from, to };
}
