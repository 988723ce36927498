/** The table in which the processes on one PostgreSQL count together. */
import type { Context } from '../context.js';
import type { Module } from '../module.js';
import { table } from './limiter-factory.js';
import { limitsMigrations } from './migrations.js';

declare module '../db/schema.js' {
  interface Schema {
    rate_limits: { key: string; points: number; expire: number | null };
  }
}

export const limitsModule: Module = { name: 'limits', migrations: limitsMigrations, start };

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
