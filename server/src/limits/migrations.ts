import type { Kysely } from 'kysely';
import type { Migrations } from '../db/migrations.js';

export const limitsMigrations: Migrations = ({ bigint }) => ({
  '061-limits': {
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('rate_limits')
        .addColumn('key', 'text', (c) => c.primaryKey())
        .addColumn('points', 'integer', (c) => c.notNull().defaultTo(0))
        .addColumn('expire', bigint)
        .execute();
      await db.schema.createIndex('rate_limits_expire').on('rate_limits').column('expire').execute();
    },
  },
});
