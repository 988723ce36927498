/** Moves a page's comments to another address, as when a site has changed its addresses. */
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../db/index.js';

export interface Move {
  /** `pageKey` of the address that was */
  from: string;
  /** `pageKey` of the address that is */
  to: string;
  url: string;
}

/** Two threads become one. Returns how many comments moved. */
export async function moveThread(db: Kysely<Schema>, { from, to, url }: Move): Promise<number> {
  const page = (key: string) =>
    db.selectFrom('comment_pages').select(['id', 'count']).where('key', '=', key).executeTakeFirst();
  const [old, present] = [await page(from), await page(to)];
  if (!old || from === to) return 0;
  if (!present) {
    await db.updateTable('comment_pages').set({ key: to, url }).where('id', '=', old.id).execute();
    return old.count;
  }
  await db.updateTable('comments').set({ page_id: present.id }).where('page_id', '=', old.id).execute();
  await db
    .updateTable('comment_pages')
    .set({ count: sql`count + ${old.count}`, revision: sql`revision + 1` })
    .where('id', '=', present.id)
    .execute();
  await db.deleteFrom('comment_pages').where('id', '=', old.id).execute();
  return old.count;
}
