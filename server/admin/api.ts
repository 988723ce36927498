/** Sends requests to the admin API with the signed-in person's token. Each folder's `api.ts` lists its own calls. */
import type { InferOutput } from 'valibot';
import type { sessionSchema } from '../src/admin/session-routes.js';
import { t } from './i18n/index.js';

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

/** The message for a failed request. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof ApiError ? thrown.message : t('unreachable');

/** Calls a path below `/v1/admin/`. An object is sent form-encoded, a string as JSON. */
export interface ApiRequest {
  <Answer>(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: Record<string, string> | string,
  ): Promise<Answer>;
  /** Reads a text, such as an export. */
  text: (path: string) => Promise<string>;
}

export const query = (parameters: Record<string, string>): string =>
  `?${new URLSearchParams(parameters).toString()}`;

export type Session = InferOutput<typeof sessionSchema>;

export const readSession = (request: ApiRequest): Promise<Session> => request('GET', 'session');

export function createRequest(token: string): ApiRequest {
  const headers = { Authorization: `Bearer ${token}` };
  const request = async <Answer>(method: string, path: string, body?: Record<string, string> | string) => {
    const answer = await fetch(`../v1/admin/${path}`, {
      method,
      headers: typeof body === 'string' ? { ...headers, 'Content-Type': 'application/json' } : headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : new URLSearchParams(body) }),
    });
    if (answer.status === 204) return null as Answer;
    const content = (await answer.json().catch(() => ({}))) as ProblemBody;
    if (answer.ok) return content as Answer;
    throw errorOf(answer.status, content);
  };
  const text = async (path: string): Promise<string> => {
    const answer = await fetch(`../v1/admin/${path}`, { headers });
    if (answer.ok) return answer.text();
    throw errorOf(answer.status, (await answer.json().catch(() => ({}))) as ProblemBody);
  };
  return Object.assign(request, { text });
}

interface ProblemBody {
  title?: string;
  detail?: string;
  errors?: FieldError[];
}

function errorOf(status: number, { title, detail, errors: given }: ProblemBody): ApiError {
  const errors = given?.map(({ field, message }) => ({ field, message: sentence(message) }));
  const message =
    errors?.map((error) => error.message).join(' ') || [title, detail].filter(Boolean).join(' ');
  return new ApiError(status, message || t('answered', { status }), errors);
}

/** The server's messages start in lower case because its log puts the setting's name before them. */
const sentence = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? '' : '.');
