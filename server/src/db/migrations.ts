/** Brings the schema up to date: migrations run in the order of their names, each once. */
import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
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
  if (error) throw error;
}
