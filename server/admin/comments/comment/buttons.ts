/** The actions of a comment by its status: what is done most stands first, what is rare waits in the menu. */
import { t } from '../../i18n/index.js';
import type { Queued } from '../api.js';

export type ButtonAction =
  'approve' | 'reject' | 'spam' | 'delete' | 'reply' | 'edit' | 'pin' | 'ban' | 'close';

interface Buttons {
  shown: readonly ButtonAction[];
  menu: readonly ButtonAction[];
}

const byStatus: Record<Queued['status'], Buttons> = {
  pending: { shown: ['approve', 'reject', 'spam'], menu: ['edit', 'delete', 'ban', 'close'] },
  approved: { shown: ['reply', 'reject', 'spam'], menu: ['pin', 'edit', 'delete', 'ban', 'close'] },
  spam: { shown: ['approve', 'delete'], menu: ['edit', 'reject', 'ban', 'close'] },
  rejected: { shown: ['approve', 'delete'], menu: ['edit', 'spam', 'ban', 'close'] },
  deleted: { shown: ['approve'], menu: ['edit', 'reject', 'spam', 'ban', 'close'] },
};

/** @param asked whether readers' reports wait for a decision, so that approving means to keep it */
export function buttonsOf({ status }: Queued, asked: boolean): Buttons {
  const { shown, menu } = byStatus[status];
  return status === 'approved' && asked
    ? { shown: ['approve', 'reject', 'spam'], menu: ['reply', ...menu] }
    : { shown, menu };
}

export function labelOf(action: ButtonAction, { page, banned, pinned }: Queued): string {
  switch (action) {
    case 'spam':
      return t('queue.mark-spam');
    case 'edit':
    case 'delete':
      return t(action);
    case 'pin':
      return t(pinned ? 'related.unpin' : 'related.pin');
    case 'ban':
      return t(banned ? 'queue.lift' : 'queue.ban');
    case 'close':
      return t(page.closed ? 'queue.reopen-page' : 'queue.close-page');
    default:
      return t(`queue.${action}`);
  }
}
