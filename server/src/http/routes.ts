/** How a module opens a route. What is not declared here does not exist. */
import type { Context as HonoContext } from 'hono';
import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { Role } from '../roles.js';
import type { Site } from '../sites/sites.js';

/**
 * - `public`: anyone may read, from any page.
 * - `origin`: a write from a page of a configured site, or of this server's own.
 * - `admin`: a moderator's token.
 */
export type Access = 'public' | 'origin' | 'admin';

export interface Moderator {
  id: number | string;
  /** of the token, in lists and in the audit log */
  name: string;
  /** what readers see beside a reply */
  publicName: string;
  role: Role;
  /** names of the sites; `null` for all */
  sites: readonly string[] | null;
  /** epoch ms; `null` for never */
  expiresAt: number | null;
}

export interface Env {
  Variables: {
    /** the site a write comes from; `null` when its origin hides itself (`Origin: null`) or is this server's own */
    site: Site | null;
    /** a write whose origin hides itself: it goes to moderation */
    opaque: boolean;
    /** the headers that an answer to everybody depends on, as they are asked for */
    asked?: Set<string>;
    /** set on `admin` routes */
    moderator: Moderator;
  };
}

export interface Answer {
  description: string;
  /** of a JSON body */
  schema?: GenericSchema;
  /** of any other body; beside a schema, what those get who ask for it */
  type?: string;
}

/** By status; errors need no mention. */
export type Answers = Readonly<Record<number, Answer>>;

/** Declares what a route accepts and answers. Requests are checked against it, and the API description is made from it. */
export interface Declaration<
  Query extends GenericSchema = GenericSchema,
  Body extends GenericSchema = GenericSchema,
  Params extends GenericSchema = GenericSchema,
  Given extends Answers = Answers,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Hono's pattern, such as `/v1/comments/:id` */
  path: string;
  access: Access;
  /** the least role that an `admin` route needs; default `moderator` */
  role?: Role;
  /** one sentence for the API description */
  summary: string;
  /** what stands in the path, by name; an address that does not fit is 404 */
  params?: Params;
  query?: Query;
  /** form-encoded or JSON */
  body?: Body;
  /** largest body in bytes; default 65,536 */
  maxBody?: number;
  /** hands over a wrong body as `null` instead of answering 422 */
  lenient?: boolean;
  answers?: Given;
  /** files and pages that are no part of the API */
  unlisted?: true;
  /** a GET that takes every address no other route took; as a wildcard route it would run beside all the others and slow them */
  fallback?: true;
}

type Output<Schema extends GenericSchema> = [Schema] extends [never] ? undefined : InferOutput<Schema>;

/** The value of an answer, and further headers. */
type Answered<One> = One extends { schema: infer Schema extends GenericSchema }
  ? [value: InferInput<Schema>, headers?: Record<string, string>]
  : [value?: null, headers?: Record<string, string>];

/** The checked input of a handler. */
export interface Call<
  Query extends GenericSchema,
  Body extends GenericSchema,
  Params extends GenericSchema,
  Given extends Answers,
> {
  query: Output<Query>;
  body: Output<Body>;
  params: Output<Params>;
  /** Answers with a declared status, and JSON by its schema. */
  answer: <Status extends keyof Given & number>(status: Status, ...more: Answered<Given[Status]>) => Response;
  /** everything else of the request; answers through it carry the headers that every answer has */
  c: HonoContext<Env>;
}

/** Opens a route. */
export type Route = <
  Query extends GenericSchema = never,
  Body extends GenericSchema = never,
  Params extends GenericSchema = never,
  const Given extends Answers = Answers,
>(
  declaration: Declaration<Query, Body, Params, Given>,
  handler: (call: Call<Query, Body, Params, Given>) => Response | Promise<Response>,
) => void;

/** A handler as the framework calls it. */
export type Handler = (c: HonoContext<Env>) => Response | Promise<Response>;
