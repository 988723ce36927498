/** What moderators ask about comments. */
import { query, type Ask } from '../api.js';

export interface Queued {
  id: string;
  site: string;
  page: { url: string; closed: boolean };
  parent: { id: string; name: string | null; text: string } | null;
  author: {
    name: string | null;
    url: string | null;
    email: string | null;
    badge: 'author' | 'moderator' | null;
  };
  text: string;
  createdAt: string;
  editedAt: string | null;
  status: 'approved' | 'pending' | 'spam' | 'rejected' | 'deleted';
  score: number;
  reasons: string[];
  reports: string[];
  votes: { up: number };
  approvedBefore: number;
  /** the ban that keeps its writer out */
  banned: { id: string; until: string } | null;
}

export interface Queue {
  comments: Queued[];
  next: string | null;
  counts: { pending: number; spam: number; reported: number };
}

export type Action = 'approve' | 'reject' | 'spam' | 'delete';
export interface Done {
  changed: number;
  undo: string | null;
}
/** What a ban keeps out. */
export type Banned = 'device' | 'network';
export interface Ban {
  id: string;
  site: string;
  of: Banned[];
  since: string;
  until: string;
  by: string;
  comment: { id: string; name: string | null; text: string; page: string } | null;
}
export type Rules = Record<string, unknown>;

export class CommentsApi {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  queue = (wanted: Record<string, string>) => this.#ask<Queue>('GET', `comments${query(wanted)}`);
  decide = (action: Action, ids: readonly string[]) =>
    this.#ask<Done>('POST', 'comments', { action, ids: ids.join() });
  amend = (id: string, text: string) => this.#ask<{ undo: string }>('PATCH', `comments/${id}`, { text });
  reply = (id: string, text: string, badge: string) =>
    this.#ask<{ undo: string }>('POST', `comments/${id}/reply`, { text, badge });
  ban = (id: string) => this.#ask<Done & { of: Banned[] }>('POST', `comments/${id}/ban`, {});
  bans = () => this.#ask<{ bans: Ban[] }>('GET', 'bans');
  lift = (ban: string) => this.#ask<Done>('DELETE', `bans/${ban}`);
  close = (page: string, closed: boolean) =>
    this.#ask<Done>('POST', 'pages/close', { page, closed: String(closed) });
  undo = (deed: string) => this.#ask<null>('POST', `undo/${deed}`, {});
  rules = (site: string) => this.#ask<Rules>('GET', `settings${query({ site })}`);
  change = (site: string, rules: Rules) =>
    this.#ask<Rules>('PATCH', `settings${query({ site })}`, JSON.stringify(rules));
}
