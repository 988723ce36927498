/** One comment: approved ones for everybody, others for their writers alone. */
import type { Context as HonoContext } from 'hono';
import type { Database } from '../../db/index.js';
import { sha256 } from '../../hash.js';
import { Problem } from '../../http/problem.js';
import type { Env } from '../../http/routes.js';
import type { WireComment } from '../schema.js';
import { findComment } from '../store/find.js';
import { toWire, toWriter } from '../store/rows.js';

/** An edit token as it is stored. */
export const hashOfToken = (token: string): string => sha256('edit token', token);

/** The hash of the edit token that the request shows. */
export function tokenOf(c: HonoContext<Env>): string | null {
  const token = /^Bearer (\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  return token ? hashOfToken(token) : null;
}

export async function readComment(
  database: Database,
  id: number,
  token: string | null,
): Promise<WireComment> {
  const found = await findComment(database, id);
  if (!found) throw noComment;
  if (found.token_hash !== null && found.token_hash === token) return toWriter(found);
  if (found.status !== 'approved') throw noComment;
  return toWire(found);
}

/** Somebody else's comment looks no different from one that is not there. */
export const noComment = new Problem({
  type: 'not-found',
  status: 404,
  title: 'This comment does not exist, or is not yours.',
});
