/** How the desk asks the server, in the moderator's name. What is asked stands in each room's `api.ts`. */
export interface FieldError {
  /** such as `links.0.url`; empty when it is about the whole */
  field: string;
  message: string;
}

/** The server said no; `status` 401 means that the token has ended. */
export class Refused extends Error {
  readonly status: number;
  readonly errors: readonly FieldError[];

  constructor(status: number, message: string, errors: readonly FieldError[] = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/** What to tell a person whose request failed. */
export const inWords = (thrown: unknown): string =>
  thrown instanceof Refused ? thrown.message : 'The server cannot be reached.';

/** Asks below `/v1/admin/`. A form goes out form-encoded, a text as JSON. */
export type Ask = <Answer>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: Record<string, string> | string,
) => Promise<Answer>;

export const query = (parameters: Record<string, string>): string =>
  `?${new URLSearchParams(parameters).toString()}`;

export interface Session {
  name: string;
  sites: string[];
}

export const readSession = (ask: Ask): Promise<Session> => ask('GET', 'session');

export function createAsk(token: string): Ask {
  return async <Answer>(method: string, path: string, body?: Record<string, string> | string) => {
    const headers: Record<string, string> = { Authorization: `Bearer ${token}` };
    if (typeof body === 'string') headers['Content-Type'] = 'application/json';
    const answer = await fetch(`/v1/admin/${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : new URLSearchParams(body) }),
    });
    if (answer.status === 204) return null as Answer;
    const said = (await answer.json().catch(() => ({}))) as { title?: string; errors?: FieldError[] };
    if (answer.ok) return said as Answer;
    const errors = said.errors?.map(({ field, message }) => ({ field, message: sentence(message) }));
    const why = errors?.map(({ message }) => message).join(' ') || said.title;
    throw new Refused(answer.status, why ?? `The server answered ${answer.status}.`, errors);
  };
}

/** The server's hints are parts of sentences, because they stand behind a setting's name in its log. */
const sentence = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? '' : '.');
