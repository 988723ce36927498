/** All tables, put together from the rooms that own them. */
import type { CommentsTables } from '../comments/tables.js';
import type { ModerationTables } from '../moderation/tables.js';
import type { PostsTables } from '../posts/tables.js';
import type { PromoDaysTable } from '../promos/tables.js';
import type { RecordsTable } from './records.js';

export interface Schema extends PostsTables, CommentsTables, ModerationTables {
  authors: RecordsTable;
  promos: RecordsTable;
  promo_days: PromoDaysTable;
}
