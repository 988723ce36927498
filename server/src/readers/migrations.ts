import { sql, type Kysely } from 'kysely';
import type { Migrations } from '../db/migrations.js';

export const readersMigrations: Migrations = ({ bigint, bytes, unlogged }) => ({
  '062-readers-visitors': {
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('visitor_salt')
        .modifyFront(sql.raw(unlogged))
        .addColumn('day', bigint, (c) => c.primaryKey())
        .addColumn('salt', bytes, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('visitors_seen')
        .modifyFront(sql.raw(unlogged))
        .addColumn('mark', bigint, (c) => c.primaryKey())
        .addColumn('visitors', 'integer', (c) => c.notNull())
        .execute();
    },
  },
});
