/** Errors as RFC 9457 problem details: the only shape in which this server says no. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as v from 'valibot';
import { commonHeaders, withHeaders } from './answers/headers.js';

export interface FieldError {
  field: string;
  code: string;
  message: string;
}

export interface ProblemInit {
  /** the last part of the stable `type`, such as `place-not-served` */
  type: string;
  status: ContentfulStatusCode;
  title: string;
  /** what to do about it, for the person who reads the answer */
  detail?: string;
  /** for forms: which fields, and why */
  errors?: FieldError[];
  /** seconds; 429 and 503 carry it */
  retryAfter?: number;
}

/** Throw it anywhere in a handler; the app turns it into the answer. */
export class Problem extends Error {
  readonly init: ProblemInit;

  constructor(init: ProblemInit) {
    super(init.title);
    this.name = 'Problem';
    this.init = init;
  }
}

/** A request with missing or invalid fields, which the answer names. */
export const invalid = (errors: FieldError[]): Problem =>
  new Problem({ type: 'invalid', status: 422, title: 'Something is missing or wrong.', errors });

export const notFound = new Problem({
  type: 'not-found',
  status: 404,
  title: 'There is nothing at this address.',
});

/** @param detail why, without anything that only the owner may know */
export const databaseAway = (detail?: string): Problem =>
  new Problem({
    type: 'database-unavailable',
    status: 503,
    title: 'The database is not available.',
    ...(detail && { detail }),
    retryAfter: 5,
  });

/** Types are URNs: names that stay, not addresses that may move. */
export const problemType = (name: string): string => `urn:inlay:problem:${name}`;

export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  errors: v.optional(v.array(v.object({ field: v.string(), code: v.string(), message: v.string() }))),
});

export function problemResponse(c: Context, { type, retryAfter, ...rest }: ProblemInit): Response {
  c.header('Cache-Control', 'no-store');
  if (retryAfter !== undefined) c.header('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
  const { status, title, ...more } = rest;
  const response = c.body(JSON.stringify({ type: problemType(type), title, status, ...more }), status, {
    'Content-Type': 'application/problem+json',
  });
  return withHeaders(response, commonHeaders);
}
