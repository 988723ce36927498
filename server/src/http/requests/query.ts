/** Parameters of reads, checked. */
import type { Context as HonoContext } from 'hono';
import { LRUCache } from 'lru-cache';
import * as v from 'valibot';
import { boundedByName } from '../../cache-size.js';
import { fieldErrors } from './issues.js';
import { notFound, Problem, type FieldError } from '../problem.js';
import type { Env } from '../routes.js';

/** How many are wanted: a whole number from 1 to `most`. */
export function wholeNumber(most: number, usual: number) {
  const fix = `Write a whole number from 1 to ${most}.`;
  return v.optional(
    v.pipe(
      v.string(),
      v.toNumber(fix),
      v.number(fix),
      v.integer(fix),
      v.minValue(1, fix),
      v.maxValue(most, fix),
    ),
    String(usual),
  );
}

/** Parsed queries by schema and query string: readers send the same ones again and again. */
const known = new WeakMap<v.GenericSchema, LRUCache<string, object>>();
/** Characters; longer queries are not remembered. */
const longest = 1000;

/**
 * The query by its schema; a wrong parameter is 400 and named. An empty one counts as absent, and a list takes all that
 * bear its name. All are texts: the schema of a number begins with `v.string(), v.toNumber()`, and the API description
 * calls it a number.
 */
export function readQuery<S extends v.GenericSchema>(c: HonoContext<Env>, schema: S): v.InferOutput<S> {
  let answers = known.get(schema);
  if (!answers) known.set(schema, (answers = new LRUCache(boundedByName(2_000_000, 1))));
  const { url } = c.req;
  const search = url.slice(url.indexOf('?') + 1 || url.length);
  let output = answers.get(search);
  if (!output) {
    output = Object.freeze(check(c, schema) as object);
    if (search.length <= longest) answers.set(search, output);
  }
  return output as v.InferOutput<S>;
}

function check<S extends v.GenericSchema>(c: HonoContext<Env>, schema: S): v.InferOutput<S> {
  const given: Record<string, string | string[]> = {};
  for (const [name, values] of Object.entries(c.req.queries())) {
    const filled = values.filter((value) => value !== '');
    if (filled.length) given[name] = isList(schema, name) ? filled : filled[0]!;
  }
  const zero = Object.keys(given).find((name) => String(given[name]).includes('\0'));
  if (zero) throw badQuery([{ field: zero, code: 'invalid', message: 'Write it without zero bytes.' }]);
  const { success, output, issues } = v.safeParse(schema, given);
  if (success) return output;
  throw badQuery(fieldErrors(issues));
}

const badQuery = (errors: FieldError[]): Problem =>
  new Problem({ type: 'bad-query', status: 400, title: 'A parameter is wrong.', errors });

interface Inside {
  type: string;
  entries?: Record<string, Inside>;
  wrapped?: Inside;
}

function isList(schema: v.GenericSchema, name: string): boolean {
  let entry = (schema as unknown as Inside).entries?.[name];
  while (entry?.wrapped) entry = entry.wrapped;
  return entry?.type === 'array';
}

/** Parses the path's parameters. If one is invalid, the address does not exist. */
export function readParams<S extends v.GenericSchema>(c: HonoContext<Env>, schema: S): v.InferOutput<S> {
  const given = c.req.param() as Record<string, string>;
  const { success, output } = v.safeParse(schema, given);
  // no database stores a zero byte, so nothing has it in its address
  if (success && !Object.values(given).some((value) => value.includes('\0'))) return output;
  throw notFound;
}
