import type { Kysely } from 'kysely';
import type { Migrations } from '../db/migrations.js';

export const adminMigrations: Migrations = ({ pk, bigint }) => ({
  '029-admin-moderators': {
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('moderators')
        // 030-moderation made it in earlier releases
        .ifNotExists()
        .addColumn('id', ...pk)
        .addColumn('name', 'text', (c) => c.notNull().unique())
        .addColumn('token_hash', 'text', (c) => c.notNull().unique())
        .addColumn('created_at', bigint, (c) => c.notNull())
        .execute();
    },
  },
});
