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
  '032-admin-roles': {
    async up(db: Kysely<any>) {
      const columns = [
        ['public_name', 'text'],
        ['sites', 'text'],
        ['expires_at', bigint],
        ['last_used_at', bigint],
      ] as const;
      for (const [name, type] of columns)
        await db.schema.alterTable('moderators').addColumn(name, type).execute();
      // whoever had a token before there were roles may do everything, as before
      await db.schema
        .alterTable('moderators')
        .addColumn('role', 'text', (c) => c.notNull().defaultTo('owner'))
        .execute();
    },
  },
  '033-admin-sessions': {
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('admin_sessions')
        .addColumn('token_hash', 'text', (c) => c.primaryKey())
        .addColumn('email', 'text', (c) => c.notNull())
        .addColumn('expires_at', bigint, (c) => c.notNull())
        .execute();
    },
  },
});
