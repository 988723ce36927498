/** Moderators decide on comments, one or many, and take it back. */
import { announce } from '../live/announce.js';
import type { Desk } from '../services.js';
import { learn } from '../spam/bayes.js';
import { findComment, type Found } from '../store/find.js';
import { setClosed } from '../store/pages.js';
import { removeComment, setStatus } from '../store/status.js';
import type { Status } from '../tables.js';
import { note, takeBack, type Before } from './audit.js';
import type { Action } from './schema.js';
import { banAgain, unban } from './bans.js';

const statusOf: Record<Action, Status> = {
  approve: 'approved',
  reject: 'rejected',
  spam: 'spam',
  delete: 'deleted',
};

/** What the classifier was taught by a decision: "rejected" says nothing about spam. */
const taught = (status: Status, decided: boolean): 'ham' | 'spam' | null =>
  !decided ? null : status === 'approved' ? 'ham' : status === 'spam' ? 'spam' : null;

export interface Done {
  changed: number;
  undo: string | null;
}

export async function decide(
  desk: Desk,
  ids: readonly number[],
  action: Action,
  moderator: string,
): Promise<Done> {
  const now = desk.clock();
  const bySite = new Map<string, (Before & { kind: 'status' })['comments']>();
  for (const id of ids) {
    const found = await findComment(desk.database, id);
    if (!found) continue;
    await change(desk, found, statusOf[action], now, []);
    const { status, moderated_at: moderatedAt, reasons, site } = found;
    bySite.set(site, [...(bySite.get(site) ?? []), { id, status, moderatedAt, reasons }]);
  }
  // one deed, though it may touch several sites: it is undone as one
  const comments = [...bySite.values()].flat();
  if (!comments.length) return { changed: 0, undo: null };
  const site = [...bySite.keys()].join(', ');
  const undo = await note(
    desk.database,
    { site, moderator, action, before: { kind: 'status', comments } },
    now,
  );
  return { changed: comments.length, undo };
}

async function change(
  desk: Desk,
  found: Found,
  status: Status,
  moderatedAt: number | null,
  reasons: readonly string[],
): Promise<void> {
  const { database } = desk;
  const before = taught(found.status, found.moderated_at !== null);
  const after = taught(status, moderatedAt !== null);
  const sample = { text: found.text, url: found.author_url };
  if (before !== after) {
    if (before) await learn(database, found.site, sample, before, -1);
    if (after) await learn(database, found.site, sample, after);
  }
  desk.checks.learn(found, { status, decided: moderatedAt !== null, reasons });
  const changed = await setStatus(database, found.id, status, {
    moderated_at: moderatedAt,
    reasons: JSON.stringify(reasons),
  });
  if (changed) announce(desk, changed, found.id);
}

/** Closes a page for comments, or opens it, and tells those who read it. */
export async function close({ database, hub }: Desk, page: number, closed: boolean): Promise<void> {
  const { key, revision } = await setClosed(database, page, closed);
  hub.publish(key, { event: 'reload', rev: revision });
}

/** Takes a deed back; false when there is nothing to take back. */
export async function undo(desk: Desk, deed: number): Promise<boolean> {
  const { database } = desk;
  const done = await takeBack(database, deed, desk.clock());
  if (!done || done.before.kind === 'erase') return false;
  const { before } = done;
  switch (before.kind) {
    case 'status':
      for (const { id, status, moderatedAt, reasons } of before.comments) {
        const found = await findComment(database, id);
        if (found) await change(desk, found, status, moderatedAt, JSON.parse(reasons) as string[]);
      }
      break;
    case 'edit': {
      const found = await findComment(database, before.id);
      if (!found) break;
      const { text, name: author_name, url: author_url } = before;
      const changed = await setStatus(database, before.id, found.status, { text, author_name, author_url });
      if (changed) announce(desk, changed, before.id);
      break;
    }
    case 'reply': {
      const changed = await removeComment(database, before.id);
      if (changed) announce(desk, changed, before.id);
      break;
    }
    case 'ban':
      await unban(database, before.bans);
      break;
    case 'unban':
      await banAgain(database, before.bans);
      break;
    case 'close':
      await close(desk, before.page, before.closed);
      break;
  }
  return true;
}
