/** Removes deleted data from the database's files, not only from its tables. */
import { sql } from 'kysely';
import type { Database } from '../../db/index.js';

/** Tables that hold what people wrote, or what they are known by. */
const tables = ['comments', 'comment_reports', 'comment_words', 'moderation_log', 'secrets'];

/**
 * SQLite overwrites what is deleted, and here empties the journal that still holds it; PostgreSQL frees the space, which
 * new rows take.
 *
 * @param whole rewrites a SQLite file, for what was deleted by releases that did not overwrite; it takes seconds a gigabyte
 */
export async function scrub({ dialect, db }: Database, whole = false): Promise<void> {
  if (dialect === 'postgres')
    return void (await sql`vacuum ${sql.join(tables.map((name) => sql.table(name)))}`.execute(db));
  if (whole) await sql`vacuum`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
