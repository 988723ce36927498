/** What a writer does to a comment of its own, shown by the edit token. */
import type { Context as HonoContext } from 'hono';
import { clientAddress } from '../../http/address.js';
import { invalid, Problem } from '../../http/problem.js';
import type { Env } from '../../http/routes.js';
import { announce } from '../live/announce.js';
import type { Desk } from '../services.js';
import { sha256 } from '../../hash.js';
import { readText } from './input.js';
import type { WireComment } from '../schema.js';
import { classify } from '../spam/bayes.js';
import { judge } from '../spam/score.js';
import { hashOfText } from '../spam/words.js';
import { findComment, hasApproved, type Found } from '../store/find.js';
import { toWriter, toWire } from '../store/rows.js';
import { removeComment, setStatus } from '../store/status.js';

/** The token that the request shows, as it is kept. */
function tokenOf(c: HonoContext<Env>): string | null {
  const token = /^Bearer (\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  return token ? sha256('edit token', token) : null;
}

/** A comment: the approved ones to everybody, the others to their writers alone. */
export async function readComment({ database }: Desk, c: HonoContext<Env>, id: number): Promise<WireComment> {
  const found = await findComment(database, id);
  if (!found) throw notFound;
  const own = found.token_hash !== null && found.token_hash === tokenOf(c);
  if (own) return toWriter(found);
  if (found.status !== 'approved') throw notFound;
  return toWire(found);
}

/** The comment that the request's token owns, while it may be changed. */
async function findOwn(desk: Desk, c: HonoContext<Env>, id: number): Promise<Found> {
  const found = await findComment(desk.database, id);
  const gone = !found || found.status === 'deleted' || found.status === 'rejected';
  if (gone || found.token_hash === null || found.token_hash !== tokenOf(c)) throw notFound;
  const { editMinutes } = await desk.settings.of(found.site);
  if (desk.clock() - found.created_at > editMinutes * 60_000) throw windowOver;
  const sender = await desk.addresses.hash(clientAddress(c, desk.config.proxies));
  await desk.limits.spend('change', sender.hash);
  return found;
}

export interface Edited {
  comment: WireComment & { rev: number };
  waits: boolean;
}

/** Another text for a comment. It is judged anew: what waits or is spam stays so, what was shown may have to wait. */
export async function editComment(
  desk: Desk,
  c: HonoContext<Env>,
  id: number,
  words: string,
): Promise<Edited> {
  const { database, clock } = desk;
  const found = await findOwn(desk, c, id);
  const settings = await desk.settings.of(found.site);
  const { text, errors } = readText(words, settings);
  if (errors.length) throw invalid(errors);

  const now = clock();
  const verdict = judge(
    {
      name: found.author_name,
      url: found.author_url,
      text,
      known: await hasApproved(database, found.site, found.token_hash!),
      knownName: true,
      pageAge: null,
      token: null,
      honeypot: false,
      banned: false,
      opaque: c.get('opaque'),
      duplicates: 0,
      learnt: await classify(database, found.site, { text, url: found.author_url }),
      unproved: false,
    },
    settings,
  );
  const status = found.status === 'approved' ? verdict.status : found.status;
  const change = await setStatus(database, found.id, status, {
    text,
    text_hash: hashOfText(text),
    edited_at: now,
    ...(status !== found.status && { reasons: JSON.stringify(['edited', ...verdict.reasons]) }),
  });
  if (!change?.row) throw notFound;
  announce(desk, change, found.id);
  desk.checks.add(found.id, clientAddress(c, desk.config.proxies));
  return { comment: { ...toWriter(change.row), rev: change.rev }, waits: status !== 'approved' };
}

export async function deleteComment(desk: Desk, c: HonoContext<Env>, id: number) {
  await findOwn(desk, c, id);
  const change = await removeComment(desk.database, id);
  if (!change) throw notFound;
  announce(desk, change, id);
  return { id: String(id), status: 'deleted' as const, rev: change.rev };
}

/** Somebody else's comment looks no different from one that is not there. */
export const notFound = new Problem({
  type: 'not-found',
  status: 404,
  title: 'This comment is not there, or not yours.',
});
const windowOver = new Problem({
  type: 'edit-window-over',
  status: 403,
  title: 'This comment can no longer be changed.',
});
