/** Bodies that are longer than a route takes are refused before they are read. */
import type { Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../problem.js';
import type { Env, Handler } from '../routes.js';

/** @param most bytes */
export function limited(most: number, handler: Handler): Handler {
  const counted = bodyLimit({ maxSize: most, onError: refuse });
  return async (c) => {
    const length = lengthOf(c);
    if (length === null) {
      let answer: Response;
      await counted(c, async () => void (answer = await handler(c)));
      return answer!;
    }
    return length > most ? refuse() : handler(c);
  };
}

/**
 * The declared length, which the protocol enforces; `null` if it is missing. Counting would cost more than the rest of
 * a small request.
 */
function lengthOf(c: HonoContext<Env>): number | null {
  const length = c.req.header('Content-Length');
  return length === undefined || c.req.header('Transfer-Encoding') !== undefined ? null : Number(length);
}

function refuse(): never {
  throw new Problem({ type: 'too-large', status: 413, title: 'The request is too large.' });
}
