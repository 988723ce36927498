/** Sends requests to the admin API with the signed-in person's token. Each folder's `api.ts` lists its own calls. */
import type { InferOutput } from 'valibot';
import type { sessionSchema } from '../src/admin/session-routes.js';
import { errorOf, type ProblemBody } from './problems.js';

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

/** ms until a request counts as failed, so that a lost connection is noticed */
const patience = 60_000;

export const query = (parameters: Record<string, string>): string =>
  `?${new URLSearchParams(parameters).toString()}`;

export type Session = InferOutput<typeof sessionSchema>;

export const readSession = (request: ApiRequest): Promise<Session> => request('GET', 'session');

export function createRequest(token: string): ApiRequest {
  const headers = { Authorization: `Bearer ${token}` };
  const request = async <Answer>(method: string, path: string, body?: Record<string, string> | string) => {
    const answer = await fetch(`../v1/admin/${path}`, {
      method,
      signal: AbortSignal.timeout(patience),
      headers: typeof body === 'string' ? { ...headers, 'Content-Type': 'application/json' } : headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : new URLSearchParams(body) }),
    });
    if (answer.status === 204) return null as Answer;
    const content = (await answer.json().catch(() => ({}))) as ProblemBody;
    if (answer.ok) return content as Answer;
    throw errorOf(answer.status, content);
  };
  const text = async (path: string): Promise<string> => {
    const answer = await fetch(`../v1/admin/${path}`, { headers, signal: AbortSignal.timeout(patience) });
    if (answer.ok) return answer.text();
    throw errorOf(answer.status, (await answer.json().catch(() => ({}))) as ProblemBody);
  };
  return Object.assign(request, { text });
}
