import type { Kysely } from 'kysely';
import type { Migrations } from '../db/migrations.js';

export const aboutMigrations: Migrations = ({ bigint }) => ({
  '060-about-readiness': {
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('readiness')
        .addColumn('id', 'integer', (c) => c.primaryKey())
        .addColumn('written_at', bigint, (c) => c.notNull())
        .execute();
    },
  },
});
