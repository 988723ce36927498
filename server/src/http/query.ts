/** Parameters of reads, checked. */
import type { Context as HonoContext } from 'hono';
import * as v from 'valibot';
import { fieldErrors } from './issues.js';
import { Problem } from './problem.js';
import type { Env } from './routes.js';

/**
 * The query by its schema; a wrong parameter is 400 and named. An empty one counts as absent. All are texts: the schema
 * of a number begins with `v.string(), v.toNumber()`, and the API description calls it a number.
 */
export function readQuery<S extends v.GenericSchema>(c: HonoContext<Env>, schema: S): v.InferOutput<S> {
  const given = Object.entries(c.req.query()).filter(([, value]) => value !== '');
  const { success, output, issues } = v.safeParse(schema, Object.fromEntries(given));
  if (success) return output;
  throw new Problem({
    type: 'bad-query',
    status: 400,
    title: 'A parameter is wrong.',
    errors: fieldErrors(issues),
  });
}
