import type { Database } from '../../db/index.js';
import type { CommentPage } from './comment-pages.js';
import { publishedAt } from './signals.js';

/** Whether the page takes no more comments: a moderator closed it, or it is older than the site's settings allow. */
export async function isClosed(
  database: Database,
  page: Pick<CommentPage, 'closed' | 'key' | 'created_at'>,
  closeAfterDays: number | null,
  now: number,
): Promise<boolean> {
  if (page.closed) return true;
  if (closeAfterDays === null) return false;
  return now - (await publishedAt(database, page.key, page.created_at)) > closeAfterDays * 86_400_000;
}
