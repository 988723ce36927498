import type { Generated } from 'kysely';

export interface ModeratorsTable {
  id: Generated<number>;
  name: string;
  token_hash: string;
  created_at: number;
}
