/** The table in which the processes on one PostgreSQL count together. */
import type { Kysely } from 'kysely';
import type { Context } from '../context.js';
import type { Module } from '../module.js';
import { table } from './limiter.js';

declare module '../db/schema.js' {
  interface Schema {
    rate_limits: { key: string; points: number; expire: number | null };
  }
}

export const limitsModule: Module = {
  name: 'limits',
  migrations: ({ bigint }) => ({
    '061-limits': {
      async up(db: Kysely<any>) {
        await db.schema
          .createTable(table)
          .addColumn('key', 'text', (c) => c.primaryKey())
          .addColumn('points', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('expire', bigint)
          .execute();
        await db.schema.createIndex('rate_limits_expire').on(table).column('expire').execute();
      },
    },
  }),
  start,
};

function start({ database, schedule }: Context): void {
  if (database.dialect === 'postgres')
    schedule({
      name: 'forget limits that ended',
      every: 600_000,
      async run() {
        await database.db.deleteFrom(table).where('expire', '<', Date.now()).execute();
      },
    });
}
