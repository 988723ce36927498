/** Functions on SQLite files that backup and restore share. */
import { existsSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { ConfigError } from '../config/error.js';

/** Rows by table. */
export type Counts = Record<string, number>;

/** The path in `sqlite:PATH`; a sentence where the settings name another database. */
export function sqlitePath(database: string, command: string, instead: string): string {
  if (!database.startsWith('sqlite:'))
    throw new ConfigError(`${command} is for SQLite files, and the database is PostgreSQL: run ${instead}.`);
  return database.slice('sqlite:'.length);
}

export function requireFile(path: string | undefined, command: string): string {
  if (!path) throw new ConfigError(`${command} needs a file: write "${command} FILE".`);
  return path;
}

export function requireExisting(path: string): string {
  if (!existsSync(path)) throw new ConfigError(`${path} does not exist: correct its path.`);
  return path;
}

export function countsOf(file: SQLite.Database): Counts {
  const tables = file
    .prepare<[], { name: string }>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
    )
    .all();
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      file.prepare<[], number>(`select count(*) from "${name}"`).pluck().get()!,
    ]),
  );
}

/** Opens a copy, checks every page of it and that it is a database of this server's; throws a `ConfigError`. */
export function checkCopy(path: string): Counts {
  try {
    const file = new SQLite(path, { readonly: true });
    try {
      const [first] = file.pragma('integrity_check') as { integrity_check: string }[];
      if (first?.integrity_check !== 'ok') throw new Error(first?.integrity_check);
      const counts = countsOf(file);
      if (!('kysely_migration' in counts)) throw new Error('it holds none of the tables of inlay-server');
      return counts;
    } finally {
      file.close();
    }
  } catch (cause) {
    const reason = (cause as Error).message.replace(/\.$/, '');
    throw new ConfigError(`${path} is no sound backup (${reason}): use another file.`, { cause });
  }
}

/** Leaving WAL mode needs the file for oneself, and brings everything into it. One that is broken is used by nobody. */
export function requireUnused(path: string, command: string): void {
  try {
    const file = new SQLite(path, { timeout: 0 });
    try {
      file.pragma('journal_mode = delete');
    } finally {
      file.close();
    }
  } catch (thrown) {
    if ((thrown as { code?: string }).code?.startsWith('SQLITE_BUSY'))
      throw new ConfigError(`${path} is in use: stop the server, then run ${command} again.`, {
        cause: thrown,
      });
  }
}
