/** Bodies of writes: forms and JSON. */
import type { Context as HonoContext } from 'hono';
import { Problem } from './problem.js';
import type { Env } from './routes.js';

/** What was sent, not yet checked; what is neither a form nor JSON is 400. */
export async function readSent(c: HonoContext<Env>): Promise<unknown> {
  const type = c.req.header('Content-Type') ?? '';
  try {
    return /^application\/([\w.-]+\+)?json\b/i.test(type) ? await c.req.json() : await c.req.parseBody();
  } catch (cause) {
    // a body over the limit shows up here too
    if (cause instanceof Problem) throw cause;
    throw new Problem({ type: 'bad-body', status: 400, title: 'The body is neither a form nor JSON.' });
  }
}

/** The texts that were sent, by name; numbers and truths as text, everything else is left out. */
export async function readBody(c: HonoContext<Env>): Promise<Record<string, string>> {
  const texts = Object.entries((await readSent(c)) ?? {}).flatMap(([name, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [[name, String(value)]] : [],
  );
  return Object.fromEntries(texts) as Record<string, string>;
}
