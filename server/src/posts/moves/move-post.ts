/** Moves a post, with its visits, to another address. */
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../db/index.js';

/** @param move page keys, and the new address; two posts become one. Returns whether there was a post to move. */
export async function movePost(
  db: Kysely<Schema>,
  { from, to, url }: { from: string; to: string; url: string },
): Promise<boolean> {
  const find = (key: string) =>
    db
      .selectFrom('posts')
      .select(['id', 'visits', 'visits_week', 'visits_month', 'heat_now', 'heat_day'])
      .where('key', '=', key)
      .executeTakeFirst();
  const [old, present] = [await find(from), await find(to)];
  if (!old || from === to) return false;
  if (!present) {
    const fresh = { etag: null, modified: null, gone_at: null, moved_to: null, check_after: 0 };
    await db
      .updateTable('posts')
      .set({ key: to, url, ...fresh })
      .where('id', '=', old.id)
      .execute();
    return true;
  }
  for (const table of ['visits_hourly', 'visits_daily'] as const)
    await sql`
      insert into ${sql.table(table)} (post_id, start, visits)
      select ${present.id}, start, visits from ${sql.table(table)} where post_id = ${old.id}
      on conflict (post_id, start) do update set visits = ${sql.ref(`${table}.visits`)} + excluded.visits`.execute(
      db,
    );
  await db
    .updateTable('posts')
    .set({
      visits: sql`visits + ${old.visits}`,
      visits_week: sql`visits_week + ${old.visits_week}`,
      visits_month: sql`visits_month + ${old.visits_month}`,
      heat_now: greater(old.heat_now, present.heat_now),
      heat_day: greater(old.heat_day, present.heat_day),
    })
    .where('id', '=', present.id)
    .execute();
  await db.deleteFrom('posts').where('id', '=', old.id).execute();
  return true;
}

const greater = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);
