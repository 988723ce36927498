import type { Kysely } from 'kysely';
import type { Migrations } from '../db/migrations.js';
import { createRecords } from '../db/records.js';

export const authorsMigrations: Migrations = () => ({
  '040-authors': { up: (db: Kysely<any>) => createRecords(db, 'authors') },
});
