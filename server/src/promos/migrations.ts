import type { Kysely } from 'kysely';
import type { Migrations } from '../db/migrations.js';
import { createRecords } from '../db/records.js';

export const promosMigrations: Migrations = ({ bigint }) => ({
  '050-promos': {
    async up(db: Kysely<any>) {
      await createRecords(db, 'promos');
      await db.schema
        .createTable('promo_days')
        .addColumn('site', 'text', (c) => c.notNull())
        .addColumn('id', 'text', (c) => c.notNull())
        .addColumn('day', bigint, (c) => c.notNull())
        .addColumn('views', bigint, (c) => c.notNull())
        .addColumn('clicks', bigint, (c) => c.notNull())
        .addPrimaryKeyConstraint('promo_days_pk', ['site', 'id', 'day'])
        .execute();
    },
  },
});
