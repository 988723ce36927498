/** Sends requests to the admin API with the signed-in person's token. Each folder's `api.ts` lists its own calls. */
export interface FieldError {
  /** such as `links.0.url`; empty when it is about the whole */
  field: string;
  message: string;
}

/** An error answer from the server. Status 401 means that the token no longer works. */
export class ApiError extends Error {
  readonly status: number;
  readonly errors: readonly FieldError[];

  constructor(status: number, message: string, errors: readonly FieldError[] = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/** What to show when a request failed. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof ApiError ? thrown.message : 'The server cannot be reached.';

/** Calls a path below `/v1/admin/`. An object is sent form-encoded, a string as JSON. */
export type ApiRequest = <Answer>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: Record<string, string> | string,
) => Promise<Answer>;

export const query = (parameters: Record<string, string>): string =>
  `?${new URLSearchParams(parameters).toString()}`;

export type Role = 'moderator' | 'editor' | 'owner';

export interface Session {
  name: string;
  /** what readers see beside a reply */
  publicName: string;
  role: Role;
  sites: string[];
  expiresAt: string | null;
}

export const readSession = (request: ApiRequest): Promise<Session> => request('GET', 'session');

export function createRequest(token: string): ApiRequest {
  return async <Answer>(method: string, path: string, body?: Record<string, string> | string) => {
    const headers: Record<string, string> = { Authorization: `Bearer ${token}` };
    if (typeof body === 'string') headers['Content-Type'] = 'application/json';
    const answer = await fetch(`/v1/admin/${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : new URLSearchParams(body) }),
    });
    if (answer.status === 204) return null as Answer;
    const content = (await answer.json().catch(() => ({}))) as { title?: string; errors?: FieldError[] };
    if (answer.ok) return content as Answer;
    const errors = content.errors?.map(({ field, message }) => ({ field, message: sentence(message) }));
    const why = errors?.map(({ message }) => message).join(' ') || content.title;
    throw new ApiError(answer.status, why ?? `The server answered ${answer.status}.`, errors);
  };
}

/** The server's messages start in lower case because its log puts the setting's name before them. */
const sentence = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? '' : '.');
