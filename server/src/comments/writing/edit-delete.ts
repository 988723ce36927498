/** Lets writers edit and delete their own comments, with the edit token. */
import type { Context as HonoContext } from 'hono';
import { clientAddress } from '../../http/requests/address.js';
import { invalid, Problem } from '../../http/problem.js';
import type { Env } from '../../http/routes.js';
import { noComment, tokenOf } from '../reading/comment.js';
import type { WireComment } from '../schema.js';
import type { Services } from '../services.js';
import { hashOfText } from '../spam/text-features.js';
import { findComment, type Found } from '../store/find.js';
import { toWriter } from '../store/rows.js';
import { removeComment, setStatus } from '../store/status.js';
import type { Status } from '../tables.js';
import { readText } from './input.js';
import { scoreEdit } from './score-edit.js';

/** The comment that the request's token owns, while it may be changed. */
async function findOwn(services: Services, c: HonoContext<Env>, id: number): Promise<Found> {
  const { database, settings, clock, addresses, limits, config } = services;
  const found = await findComment(database, id);
  const gone = !found || found.status === 'deleted' || found.status === 'rejected';
  if (gone || found.token_hash === null || found.token_hash !== tokenOf(c)) throw noComment;
  const { editMinutes } = await settings.of(found.site);
  if (clock() - found.created_at > editMinutes * 60_000) throw windowOver;
  const sender = await addresses.hash(clientAddress(c, config));
  await limits.spend('change', sender.hash);
  return found;
}

export interface Edited {
  comment: WireComment & { rev: number };
  waits: boolean;
}

/** Another text for a comment. It is scored as a post is: what is shown may have to wait, what waits does so still. */
export async function editComment(
  services: Services,
  c: HonoContext<Env>,
  id: number,
  sent: string,
): Promise<Edited> {
  const { clock, config } = services;
  const found = await findOwn(services, c, id);
  const settings = await services.settings.of(found.site);
  const { text, errors } = readText(sent, settings);
  if (errors.length) throw invalid(errors);

  const address = clientAddress(c, config);
  const verdict = await scoreEdit(services, found, text, { settings, address, opaque: c.get('opaque') });
  const status = worse(found.status, verdict.status);
  const change = await setStatus(
    services,
    found.id,
    status,
    {
      text,
      text_hash: hashOfText(text),
      edited_at: clock(),
      score: verdict.score,
      ...(status !== found.status && { reasons: JSON.stringify(['edited', ...verdict.reasons]) }),
    },
    { address },
  );
  if (!change?.row) throw noComment;
  return { comment: { ...toWriter(change.row), rev: change.rev }, waits: status !== 'approved' };
}

const severity: readonly Status[] = ['approved', 'pending', 'spam'];
const worse = (one: Status, other: Status): Status =>
  severity.indexOf(one) > severity.indexOf(other) ? one : other;

export async function deleteComment(services: Services, c: HonoContext<Env>, id: number) {
  const found = await findOwn(services, c, id);
  const change = await removeComment(services, found.id);
  if (!change) throw noComment;
  return { id: String(id), status: 'deleted' as const, rev: change.rev };
}

const windowOver = new Problem({
  type: 'edit-window-over',
  status: 403,
  title: 'This comment can no longer be changed.',
});
