/** API calls for comments. */
import type { InferOutput } from 'valibot';
import type * as schema from '../../src/comments/moderation/schema.js';
import { query, type ApiRequest } from '../api.js';

export type Queued = InferOutput<typeof schema.queuedAnswer>;
export type Queue = InferOutput<typeof schema.queueAnswer>;
export type Action = schema.Action;
export type Done = InferOutput<typeof schema.doneAnswer>;
export type Bans = InferOutput<typeof schema.bansAnswer>;
export type Ban = Bans['bans'][number];
type Audit = InferOutput<typeof schema.auditAnswer>;
export type AuditEntry = Audit['entries'][number];
type Banned = InferOutput<typeof schema.bannedAnswer>;
/** The targets of a ban. */
export type BanTarget = Banned['of'][number];
export type Rules = Record<string, unknown>;

export class CommentsApi {
  readonly #request: ApiRequest;

  constructor(request: ApiRequest) {
    this.#request = request;
  }

  queue = (wanted: Record<string, string>) => this.#request<Queue>('GET', `comments${query(wanted)}`);
  /** Decides on up to 200 comments as they are on screen; those that somebody else has changed meanwhile are left alone. */
  decide = (action: Action, comments: readonly Queued[]) =>
    this.#request<Done>('POST', 'comments', {
      action,
      ids: comments.map(({ id }) => id).join(),
      was: comments.map(({ status }) => status).join(),
    });
  /** @param was the text as it is on screen: where somebody else has changed it meanwhile, it stays as it is */
  amend = (id: string, text: string, was: string) =>
    this.#request<Done>('PATCH', `comments/${id}`, { text, was });
  reply = (id: string, text: string, badge: string) =>
    this.#request<Done>('POST', `comments/${id}/reply`, { text, badge });
  pin = (id: string, pinned: boolean) =>
    this.#request<Done>('POST', `comments/${id}/pin`, { pinned: String(pinned) });
  ban = (id: string) => this.#request<Banned>('POST', `comments/${id}/ban`, {});
  bans = () => this.#request<Bans>('GET', 'bans');
  /** The audit log. */
  audit = (cursor: string) => this.#request<Audit>('GET', `audit${query({ cursor })}`);
  lift = (ban: string) => this.#request<Done>('DELETE', `bans/${ban}`);
  close = (page: string, closed: boolean) =>
    this.#request<Done>('POST', 'pages/close', { page, closed: String(closed) });
  undo = (entry: string) => this.#request<null>('POST', `undo/${entry}`, {});
  rules = (site: string) => this.#request<Rules>('GET', `settings${query({ site })}`);
  change = (site: string, rules: Rules) =>
    this.#request<Rules>('PATCH', `settings${query({ site })}`, JSON.stringify(rules));
}
