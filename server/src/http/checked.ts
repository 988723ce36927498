/** A body, JSON or form-encoded, checked by its schema: what is wrong is 422 and named. */
import type { Context as HonoContext } from 'hono';
import * as v from 'valibot';
import { readSent } from './body.js';
import { fieldErrors } from './issues.js';
import { Problem } from './problem.js';
import type { Env } from './routes.js';

export async function readChecked<S extends v.GenericSchema>(
  c: HonoContext<Env>,
  schema: S,
): Promise<v.InferOutput<S>> {
  const { success, output, issues } = v.safeParse(schema, await readSent(c));
  if (success) return output;
  throw new Problem({
    type: 'bad-body',
    status: 422,
    title: 'Something in the body is missing or wrong.',
    errors: fieldErrors(issues),
  });
}
