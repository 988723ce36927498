/** Every room's migrations in one list. They run in the order of their names, each once. */
import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { columns, type Columns, type Dialect } from './columns.js';
import { authorsMigrations } from '../authors/migrations.js';
import { commentsMigrations } from '../comments/migrations.js';
import { moderationMigrations } from '../moderation/migrations.js';
import { postsMigrations } from '../posts/migrations.js';
import { promosMigrations } from '../promos/migrations.js';

/** A room's migrations by name: `NNN-room-what`, numbered across all rooms and never renamed. */
export type RoomMigrations = (columns: Columns) => Record<string, Migration>;

const rooms: RoomMigrations[] = [
  postsMigrations,
  commentsMigrations,
  moderationMigrations,
  authorsMigrations,
  promosMigrations,
];

/** Brings the schema up to date. Throws the first migration's error; what had run before it stays. */
export async function migrate(db: Kysely<any>, dialect: Dialect): Promise<void> {
  const migrations = Object.assign({}, ...rooms.map((room) => room(columns(dialect))));
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    // rooms grow apart: a lower number may arrive later than a higher one
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
