/** Bodies of writes: forms and JSON, checked by a schema. */
import type { Context as HonoContext } from 'hono';
import * as v from 'valibot';
import { invalid, Problem } from '../problem.js';
import { fieldErrors } from './issues.js';
import type { Env } from '../routes.js';

/**
 * What was sent, not yet checked. `sendBeacon` cannot say that a text is JSON, so one that begins like an object is
 * read as one; of everything else that is no upload, a form is made.
 */
export async function readSent(c: HonoContext<Env>): Promise<unknown> {
  const type = c.req.header('Content-Type') ?? '';
  try {
    if (type.startsWith('multipart/form-data')) return storableForm(Object.entries(await c.req.parseBody()));
    const text = await c.req.text();
    const isJson = text.startsWith('{') || /^application\/([\w.-]+\+)?json\b/i.test(type);
    return isJson ? JSON.parse(text, storable) : storableForm(new URLSearchParams(text));
  } catch (cause) {
    // a body over the limit shows up here too
    if (cause instanceof Problem) throw cause;
    throw new Problem({ type: 'bad-body', status: 400, title: 'The body is neither a form nor JSON.' });
  }
}

/** Text without what no database stores: zero bytes and halves of characters. */
const storable = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd') : value;

const storableForm = (fields: Iterable<[string, unknown]>): Record<string, unknown> =>
  Object.fromEntries([...fields].map(([name, value]) => [name, storable(name, value)]));

/** The value by its schema; what is wrong is 422 and named. */
export function check<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const { success, output, issues } = v.safeParse(schema, value);
  if (success) return output;
  throw invalid(fieldErrors(issues));
}

/** A body by its schema. */
export const readChecked = async <S extends v.GenericSchema>(
  c: HonoContext<Env>,
  schema: S,
): Promise<v.InferOutput<S>> => check(schema, await readSent(c));
