import type { Kysely } from 'kysely';
import type { RoomMigrations } from '../db/migrations.js';
import { createRecords } from '../db/records.js';

export const authorsMigrations: RoomMigrations = () => ({
  '040-authors': { up: (db: Kysely<any>) => createRecords(db, 'authors') },
});
