/** Brings the schema up to date: migrations run in the order of their names, each once. */
import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { ConfigError } from '../config/error.js';
import { columns, type Columns, type Dialect } from './columns.js';

/** Migrations by name: `NNN-module-what`, numbered across all modules and never renamed. */
export type Migrations = (columns: Columns) => Record<string, Migration>;

/** Throws the first migration's error; what had run before it stays. */
export async function migrate(db: Kysely<any>, dialect: Dialect, migrations: Migrations): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations(columns(dialect)) },
    // modules grow apart: a lower number may arrive later than a higher one
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw newer(error) ?? error;
}

/** A database that a later version has changed cannot be used by this one. */
function newer(error: unknown): Error | null {
  const [, unknown] = /previously executed migration (\S+) is missing/.exec(String(error)) ?? [];
  return unknown
    ? new ConfigError(
        `the database was changed by a newer inlay-server (by its migration ${unknown}): install that version or a later one, or restore a backup from before the upgrade.`,
        { cause: error },
      )
    : null;
}
