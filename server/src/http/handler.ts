/** Makes a handler for the framework of one that is handed what its route declared, checked. */
import type { Context as HonoContext } from 'hono';
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status';
import type { GenericSchema } from 'valibot';
import { readChecked } from './requests/body.js';
import { readParams, readQuery } from './requests/query.js';
import { Problem } from './problem.js';
import type { Answers, Call, Declaration, Env, Handler } from './routes.js';

type AnyCall = Call<GenericSchema, GenericSchema, GenericSchema, Answers>;

export function toHandler(
  { query, body, params, lenient }: Declaration,
  handler: (call: AnyCall) => Response | Promise<Response>,
): Handler {
  const callOf = (c: HonoContext<Env>): AnyCall => ({
    c,
    query: query ? readQuery(c, query) : undefined,
    params: params ? readParams(c, params) : undefined,
    body: undefined,
    answer: (status: number, value?: unknown, headers?: Record<string, string>) =>
      value === undefined || value === null
        ? c.body(null, status as StatusCode, headers)
        : c.json(value as object, status as ContentfulStatusCode, headers),
  });
  if (!body) return (c) => handler(callOf(c));
  return async (c) => {
    const call = callOf(c);
    return handler({ ...call, body: await (lenient ? readOrNull(c, body) : readChecked(c, body)) });
  };
}

async function readOrNull(c: HonoContext<Env>, schema: GenericSchema): Promise<unknown> {
  try {
    return await readChecked(c, schema);
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.init.status !== 413) return null;
    throw thrown;
  }
}
