/** The tables of comments. Times are milliseconds since 1970, UTC; hashes are base64url. */
import type { Generated } from 'kysely';
import type { Badge } from 'inlay/comments/model';
import type { ReactionColumns } from './reactions.js';
import type { WriterColumns } from './writer-fields.js';

/** `deleted` by its writer or a moderator, `rejected` by a moderator; both show only as what replies hang on. */
export type Status = 'approved' | 'pending' | 'spam' | 'rejected' | 'deleted';

export interface CommentPagesTable {
  id: Generated<number>;
  /** the site's name in the configuration */
  site: string;
  /** `pageKey` of the address */
  key: string;
  url: string;
  /** 1 when a moderator closed it */
  closed: Generated<number>;
  /** approved comments */
  count: Generated<number>;
  /** grows with every change that readers can see */
  revision: Generated<number>;
  created_at: number;
}

/** With a column for each field of the form that says who writes, and one for each reaction. */
export interface CommentsTable extends WriterColumns, ReactionColumns {
  id: Generated<number>;
  page_id: number;
  parent_id: number | null;
  /** the comment at the top of its branch; `null` for that comment itself */
  root_id: number | null;
  /** 0 for a root */
  depth: number;
  badge: Badge | null;
  text: string;
  created_at: number;
  edited_at: number | null;
  status: Status;
  /** 1 when readers see it: approved, or a stub that shown replies hang on */
  shown: number;
  /** 1 for an editors' pick */
  pinned: Generated<number>;
  /** direct replies that show */
  reply_count: Generated<number>;
  /** of the writer's edit token; `null` when it had none */
  token_hash: string | null;
  /** of the writer's network under a salt that is destroyed later */
  address_hash: string | null;
  /** the name of that salt */
  address_salt: string | null;
  /** of the text as duplicates are compared */
  text_hash: string;
  /** how likely spam: 0 surely not, 1 surely */
  score: number;
  /** JSON list of the reasons for its status, as words for moderators */
  reasons: string;
  /** when a moderator decided on it */
  moderated_at: number | null;
  /** when the outside checks last saw it */
  checked_at: number | null;
}

/** One row a device, so that it votes once. */
export interface CommentVotesTable {
  comment_id: number;
  device_hash: string;
}

export interface CommentReportsTable {
  comment_id: number;
  /** one report a network counts */
  address_hash: string;
  reason: string;
  created_at: number;
}

/** The comment that each idempotency key was used for. */
export interface CommentKeysTable {
  site: string;
  key: string;
  body_hash: string;
  comment_id: number;
  http_status: number;
  created_at: number;
}

/** The comments that were imported, so that none is imported again after it was changed or removed. */
export interface CommentImportsTable {
  /** a hash of the system, the page and the comment's id there */
  key: string;
  /** `null`, or of a comment that is no longer there, when it was removed */
  comment_id: number | null;
}

/** The settings that moderators changed, as JSON. */
export interface CommentSettingsTable {
  site: string;
  value: string;
  revision: number;
}

/** How often a word stood in comments that moderators approved and called spam; the word '' counts the comments. */
export interface CommentWordsTable {
  site: string;
  word: string;
  ham: number;
  spam: number;
}

/** Keys of the server's own and salts, by name. */
export interface SecretsTable {
  name: string;
  value: string;
  created_at: number;
}

export interface CommentsTables {
  comment_pages: CommentPagesTable;
  comments: CommentsTable;
  comment_votes: CommentVotesTable;
  comment_reports: CommentReportsTable;
  comment_keys: CommentKeysTable;
  comment_imports: CommentImportsTable;
  comment_settings: CommentSettingsTable;
  comment_words: CommentWordsTable;
  secrets: SecretsTable;
}
