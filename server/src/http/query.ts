/** Parameters of reads, checked. */
import type { Context as HonoContext } from 'hono';
import * as v from 'valibot';
import { Problem } from './problem.js';
import type { Env } from './routes.js';

/** The query by its schema; a wrong parameter is 400 and named. An empty one counts as absent. */
export function readQuery<S extends v.GenericSchema>(c: HonoContext<Env>, schema: S): v.InferOutput<S> {
  const given = Object.entries(c.req.query()).filter(([, value]) => value !== '');
  const { success, output, issues } = v.safeParse(schema, Object.fromEntries(given));
  if (success) return output;
  throw new Problem({
    type: 'bad-query',
    status: 400,
    title: 'A parameter is wrong.',
    errors: issues.map((issue) => ({
      field: v.getDotPath(issue) ?? '',
      code: 'invalid',
      message: issue.received === 'undefined' ? 'This parameter is needed.' : issue.message,
    })),
  });
}
