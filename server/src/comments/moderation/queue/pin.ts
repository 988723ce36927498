/** Editors' picks: comments that come first. */
import { Problem } from '../../../http/problem.js';
import type { Moderator } from '../../../http/routes.js';
import type { Services } from '../../services.js';
import { countPicks } from '../../store/comment-pages.js';
import { setStatus } from '../../store/status.js';
import { mostPicks } from '../../store/thread/siblings.js';
import { record } from '../audit/log.js';
import { requireComment } from '../require-comment.js';
import type { Done } from './decide.js';

export async function pin(
  services: Services,
  id: number,
  pinned: boolean,
  moderator: Moderator,
): Promise<Done> {
  const { database, clock } = services;
  const found = await requireComment(database, id, moderator);
  if (found.status !== 'approved') throw notShown;
  if (Boolean(found.pinned) === pinned) return { changed: 0, undo: null };
  if (pinned && (await countPicks(database, found.page_id)) >= mostPicks) throw tooManyPicks;
  await setStatus(services, id, found.status, { pinned: Number(pinned) });
  const before = { kind: 'pin', id, pinned: !pinned } as const;
  const entry = { site: found.site, moderator: moderator.name, action: pinned ? 'pin' : 'unpin', before };
  return { changed: 1, undo: await record(database, entry, clock()) };
}

const notShown = new Problem({
  type: 'not-approved',
  status: 409,
  title: 'Approve the comment before you pin it.',
});
const tooManyPicks = new Problem({
  type: 'too-many-picks',
  status: 409,
  title: `A page has ${mostPicks} picks at most: unpin one first.`,
});
