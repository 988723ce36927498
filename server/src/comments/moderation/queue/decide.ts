/** Moderators decide on comments, one or many. */
import type { Moderator } from '../../../http/routes.js';
import { requireSite } from '../../../sites/request-site.js';
import type { Services } from '../../services.js';
import { learn } from '../../spam/bayes.js';
import { isDecided } from '../../store/decided.js';
import { findComment, type Found } from '../../store/find.js';
import { setStatus } from '../../store/status.js';
import type { Status } from '../../tables.js';
import { record, type Before } from '../audit/log.js';
import type { Action } from '../schema.js';

const statusOf: Record<Action, Status> = {
  approve: 'approved',
  reject: 'rejected',
  spam: 'spam',
  delete: 'deleted',
};

/** The spam label of a decision; "rejected" has none. */
const taught = (status: Status, decided: boolean): 'ham' | 'spam' | null =>
  !decided ? null : status === 'approved' ? 'ham' : status === 'spam' ? 'spam' : null;

export interface Done {
  changed: number;
  undo: string | null;
}

/** @param was the status of each when the moderator saw it; one that has another by now is left alone */
export async function decide(
  services: Services,
  ids: readonly number[],
  action: Action,
  moderator: Moderator,
  was?: readonly Status[],
): Promise<Done> {
  const now = services.clock();
  const found: Found[] = [];
  for (const id of new Set(ids)) {
    const comment = await findComment(services.database, id);
    if (!comment) continue;
    requireSite(moderator, comment.site);
    // another moderator may have decided since this one read it
    if (was && was[ids.indexOf(id)] !== comment.status) continue;
    found.push(comment);
  }
  if (!found.length) return { changed: 0, undo: null };
  for (const comment of found) await changeStatus(services, comment, statusOf[action], now, []);
  const before: Before = {
    kind: 'status',
    comments: found.map(({ id, status, moderated_at, reasons }) => ({
      id,
      status,
      moderatedAt: moderated_at,
      reasons,
    })),
  };
  // one entry, though it may touch several sites: it is reverted as one
  const site = [...new Set(found.map((comment) => comment.site))].join(', ');
  const undo = await record(services.database, { site, moderator: moderator.name, action, before }, now);
  return { changed: found.length, undo };
}

/** Gives a comment a status, and teaches what the decision says about spam. */
export async function changeStatus(
  services: Services,
  before: Found,
  status: Status,
  moderatedAt: number | null,
  reasons: readonly string[],
): Promise<void> {
  const { database, events } = services;
  const decided = moderatedAt !== null;
  const [was, is] = [taught(before.status, isDecided(before)), taught(status, decided)];
  const sample = { text: before.text, url: before.author_url };
  if (was !== is) {
    if (was) await learn(database, before.site, sample, was, -1);
    if (is) await learn(database, before.site, sample, is);
  }
  const extra = { moderated_at: moderatedAt, reasons: JSON.stringify(reasons) };
  const changed = await setStatus(services, before.id, status, extra);
  if (changed) events.publish('comment-decided', { before, now: { status, decided, reasons } });
}
