/** A body, JSON or form-encoded, checked by its schema: what is wrong is 422 and named. */
import type { Context as HonoContext } from 'hono';
import * as v from 'valibot';
import { Problem } from './problem.js';
import type { Env } from './routes.js';

export async function readChecked<S extends v.GenericSchema>(
  c: HonoContext<Env>,
  schema: S,
): Promise<v.InferOutput<S>> {
  const { success, output, issues } = v.safeParse(schema, await read(c));
  if (success) return output;
  throw new Problem({
    type: 'bad-body',
    status: 422,
    title: 'Something in the body is missing or wrong.',
    errors: issues.map((issue) => ({
      field: v.getDotPath(issue) ?? '',
      code: issue.received === 'undefined' ? 'required' : 'invalid',
      message: issue.message,
    })),
  });
}

async function read(c: HonoContext<Env>): Promise<unknown> {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) return c.req.parseBody();
  try {
    return await c.req.json();
  } catch {
    throw new Problem({ type: 'bad-body', status: 400, title: 'The body is not JSON.' });
  }
}
