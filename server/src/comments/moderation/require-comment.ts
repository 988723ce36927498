import type { Database } from '../../db/index.js';
import type { Moderator } from '../../http/routes.js';
import { requireSite } from '../../sites/request-site.js';
import { noComment } from '../reading/comment.js';
import { findComment, type Found } from '../store/find.js';

/** The comment, where there is one and its site is the moderator's; throws a problem otherwise. */
export async function requireComment(database: Database, id: number, moderator: Moderator): Promise<Found> {
  const found = await findComment(database, id);
  if (!found) throw noComment;
  requireSite(moderator, found.site);
  return found;
}
