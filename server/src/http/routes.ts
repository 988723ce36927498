/** How a module opens a route. What is not declared here does not exist. */
import type { Context as HonoContext } from 'hono';
import type { GenericSchema } from 'valibot';
import type { Site } from '../sites.js';

/**
 * - `public`: anyone may read, from any page.
 * - `origin`: a write from a page of a configured site, or of this server's own.
 * - `admin`: a moderator's token.
 */
export type Access = 'public' | 'origin' | 'admin';

export interface Moderator {
  id: number | string;
  name: string;
}

export interface Env {
  Variables: {
    /** the site a write comes from; `null` when its origin hides itself (`Origin: null`) or is this server's own */
    site: Site | null;
    /** a write whose origin hides itself: it goes to moderation */
    opaque: boolean;
    /** set on `admin` routes */
    moderator: Moderator;
  };
}

export interface Declaration {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Hono's pattern, such as `/v1/comments/:id` */
  path: string;
  access: Access;
  /** one sentence for the API description */
  summary: string;
  query?: GenericSchema;
  /** form-encoded or JSON */
  body?: GenericSchema;
  /** largest body in bytes; default 65,536 */
  maxBody?: number;
  /** by status; errors need no mention */
  answers?: Record<number, { description: string; schema?: GenericSchema; type?: string }>;
  /** files and pages that are no part of the API */
  unlisted?: true;
  /** a GET that takes every address no other route took; as a wildcard route it would run beside all the others and slow them */
  fallback?: true;
}

/** Answers through `c` (`c.json`, `c.body`, `send`), which carries the headers that every answer has. */
export type Handler = (c: HonoContext<Env>) => Response | Promise<Response>;

export type Declare = (declaration: Declaration, handler: Handler) => void;
