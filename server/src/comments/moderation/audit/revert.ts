/** Reverts what a moderator did. */
import { shownFields } from 'inlay/comments/model';
import type { Moderator } from '../../../http/routes.js';
import { requireSite } from '../../../sites/request-site.js';
import type { Services } from '../../services.js';
import { hashOfText } from '../../spam/text-features.js';
import { findComment } from '../../store/find.js';
import { setClosed } from '../../store/comment-pages.js';
import { removeComment, setStatus } from '../../store/status.js';
import { toColumns } from '../../writer-fields.js';
import { findEntry, markReverted, type AuditEntry, type Before } from './log.js';
import { banAgain, unban } from '../bans/bans.js';
import { changeStatus } from '../queue/decide.js';

/** False when there is nothing to revert. */
export async function revert(services: Services, id: number, moderator: Moderator): Promise<boolean> {
  const { database, clock } = services;
  const entry = await findEntry(database, id);
  if (!entry || entry.before.kind === 'erase') return false;
  await requireSites(services, entry, moderator);
  if (!(await markReverted(database, id, clock()))) return false;
  await restore(services, entry.before);
  return true;
}

async function requireSites({ database }: Services, { site, before }: AuditEntry, moderator: Moderator) {
  if (before.kind !== 'status') return requireSite(moderator, site);
  for (const { id } of before.comments) {
    const found = await findComment(database, id);
    if (found) requireSite(moderator, found.site);
  }
}

async function restore(services: Services, before: Before): Promise<void> {
  const { database } = services;
  switch (before.kind) {
    case 'status':
      for (const { id, status, moderatedAt, reasons } of before.comments) {
        const found = await findComment(database, id);
        // one that was deleted for good since stays so
        if (found?.text)
          await changeStatus(services, found, status, moderatedAt, JSON.parse(reasons) as string[]);
      }
      break;
    case 'edit': {
      const found = await findComment(database, before.id);
      if (!found?.text) break;
      await setStatus(services, before.id, found.status, {
        text: before.text,
        text_hash: hashOfText(before.text),
        ...toColumns(shownFields, (field) => before[field]),
      });
      break;
    }
    case 'reply':
      await removeComment(services, before.id);
      break;
    case 'ban':
      await unban(database, before.bans);
      break;
    case 'unban':
      await banAgain(database, before.bans);
      break;
    case 'pin': {
      const found = await findComment(database, before.id);
      if (found?.status === 'approved')
        await setStatus(services, before.id, found.status, { pinned: Number(before.pinned) });
      break;
    }
    case 'close':
      await setClosed(services, before.page, before.closed);
      break;
  }
}
