/** What the keyboard shortcuts do. */
import { t } from '../../i18n/index.js';
import type { Notice } from '../../parts/notice.js';
import type { Queued } from '../api.js';
import type { CommentAction } from '../comment/actions.js';
import type { Decisions } from './decisions.js';
import type { Rows } from './rows.js';
import type { Shortcut } from './shortcuts.js';

interface Parts {
  rows: Rows;
  decisions: Decisions;
  notice: Notice;
  act: (comment: Queued, action: CommentAction) => void;
  search: () => void;
  help: () => void;
}

export function press(does: Shortcut, parts: Parts): void {
  const { rows, act, notice } = parts;
  switch (does) {
    case 'next':
      return rows.step(1);
    case 'previous':
      return rows.step(-1);
    case 'search':
      return parts.search();
    case 'help':
      return parts.help();
    case 'undo':
      return void undo(parts);
  }
  const comment = rows.current;
  if (!comment) return;
  // readers do not see what it would reply to
  if (does === 'reply' && comment.status !== 'approved') notice.show(t('problem.parent-gone'));
  else if (does === 'edit' || does === 'reply') void rows.element(comment.id)?.write(does);
  else act(comment, does === 'select' ? { do: does, range: false } : { do: does });
}

/** Undoes what was done last, also what is on its way. */
async function undo({ decisions, notice }: Parts): Promise<void> {
  await decisions.settled();
  await notice.undo();
}
