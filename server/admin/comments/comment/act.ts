/** What can be done with one comment, besides deciding on it: the request, and the words for it. */
import { t } from '../../i18n/index.js';
import type { CommentsApi, Queued } from '../api.js';
import type { SingleAction } from './actions.js';
import { describeBan } from '../reasons.js';

interface Done {
  words: string;
  /** the audit entry that reverts it; `null` for none */
  undo: string | null;
}

export async function act(
  api: CommentsApi,
  { id, page, text, banned, pinned }: Queued,
  action: SingleAction,
): Promise<Done> {
  switch (action.do) {
    case 'edit':
      return { words: t('saved'), undo: (await api.amend(id, action.text, text)).undo };
    case 'reply':
      return { words: t('done.reply'), undo: (await api.reply(id, action.text, action.badge)).undo };
    case 'ban': {
      if (banned) return { words: t('done.banned-already'), undo: null };
      const { of, undo } = await api.ban(id);
      return { words: of.length ? t('done.ban', { ban: describeBan(of) }) : t('done.ban-unknown'), undo };
    }
    case 'lift':
      return { words: t('done.lift'), undo: (await api.lift(banned!.id)).undo };
    case 'close': {
      const { undo } = await api.close(page.url, !page.closed);
      return { words: t(page.closed ? 'done.page-reopened' : 'done.page-closed'), undo };
    }
    case 'pin': {
      const { undo } = await api.pin(id, !pinned);
      return { words: t(pinned ? 'audit.unpin' : 'audit.pin'), undo };
    }
  }
}
