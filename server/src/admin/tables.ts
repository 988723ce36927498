import type { Generated } from 'kysely';
import type { Role } from '../roles.js';

/** People who signed in through a provider. */
export interface SessionsTable {
  token_hash: string;
  email: string;
  expires_at: number;
}

export interface ModeratorsTable {
  id: Generated<number>;
  /** names the token, in lists and in the audit log */
  name: string;
  token_hash: string;
  created_at: number;
  /** what readers see beside a reply; `null` for the name */
  public_name: string | null;
  role: Generated<Role>;
  /** a JSON list of the sites' names; `null` for all */
  sites: string | null;
  /** `null` for never */
  expires_at: number | null;
  last_used_at: number | null;
}
