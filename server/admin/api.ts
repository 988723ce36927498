/** What the page asks the server, in the moderator's name. */
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
export interface Session {
  name: string;
  sites: string[];
}

/** The server said no; `status` 401 means that the token has ended. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export class Api {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  session = () => this.#ask<Session>('GET', 'session');
  queue = (query: Record<string, string>) =>
    this.#ask<Queue>('GET', `comments?${new URLSearchParams(query)}`);
  decide = (action: Action, ids: readonly string[]) =>
    this.#ask<Done>('POST', 'comments', { action, ids: ids.join() });
  amend = (id: string, text: string) => this.#ask<{ undo: string }>('PATCH', `comments/${id}`, { text });
  reply = (id: string, text: string, badge: string) =>
    this.#ask<{ undo: string }>('POST', `comments/${id}/reply`, { text, badge });
  ban = (id: string) => this.#ask<Done>('POST', `comments/${id}/ban`, {});
  close = (page: string, closed: boolean) =>
    this.#ask<Done>('POST', 'pages/close', { page, closed: String(closed) });
  undo = (deed: string) => this.#ask<null>('POST', `undo/${deed}`, {});
  rules = (site: string) =>
    this.#ask<Record<string, unknown>>('GET', `settings?${new URLSearchParams({ site })}`);
  change = (site: string, rules: Record<string, unknown>) =>
    this.#ask<Record<string, unknown>>(
      'PATCH',
      `settings?${new URLSearchParams({ site })}`,
      JSON.stringify(rules),
    );

  async #ask<Answer>(method: string, path: string, body?: Record<string, string> | string): Promise<Answer> {
    const headers: Record<string, string> = { Authorization: `Bearer ${this.#token}` };
    if (typeof body === 'string') headers['Content-Type'] = 'application/json';
    const answer = await fetch(`/v1/admin/${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : new URLSearchParams(body) }),
    });
    if (answer.status === 204) return null as Answer;
    const said = (await answer.json().catch(() => ({}))) as {
      title?: string;
      errors?: { message: string }[];
    };
    if (answer.ok) return said as Answer;
    const why = said.errors?.map(({ message }) => message).join(' ') ?? said.title;
    throw new Refused(answer.status, why ?? `The server answered ${answer.status}.`);
  }
}
