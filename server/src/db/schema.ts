/** All tables, put together from the rooms that own them. */
import type { CommentsTables } from '../comments/tables.js';
import type { ModerationTables } from '../moderation/tables.js';
import type { PostsTables } from '../posts/tables.js';

export interface Schema extends PostsTables, CommentsTables, ModerationTables {}
