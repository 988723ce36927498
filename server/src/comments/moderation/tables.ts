/** The tables of those who moderate. Times are milliseconds since 1970, UTC. */
import type { Generated } from 'kysely';

export interface BansTable {
  id: Generated<number>;
  site: string;
  kind: 'token' | 'address';
  hash: string;
  /** the name of the salt an address was hashed under */
  salt: string | null;
  expires_at: number;
  moderator: string;
  created_at: number;
  /** whose writer it is; `null` for bans of earlier releases */
  comment_id: number | null;
}

/** The audit log, with what is needed to revert each entry. */
export interface ModerationLogTable {
  id: Generated<number>;
  site: string;
  moderator: string;
  action: string;
  /** JSON, by the action's own shape */
  before: string;
  created_at: number;
  undone_at: number | null;
  /** for an edit, the comment, with which the entry is deleted */
  comment_id: number | null;
}

export interface ModerationTables {
  bans: BansTable;
  moderation_log: ModerationLogTable;
}
