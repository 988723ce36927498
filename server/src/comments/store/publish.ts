/** From a change in the database to the events that it is. */
import type { EventBus } from '../../event-bus.js';
import type { CommentChange } from '../events.js';
import type { Status } from '../tables.js';
import type { CommentPage } from './comment-pages.js';
import type { ShownRow } from './rows.js';

export interface Change {
  id: number;
  page: CommentPage;
  /** as it is now; `null` when it is gone */
  row: ShownRow | null;
  /** `null` for one that is new */
  before: Status | null;
  /** whether readers saw it before, and see it now */
  wasShown: boolean;
  isShown: boolean;
  rev: number;
  /** whether its words are different */
  edited: boolean;
}

const waits = (status: Status | null): boolean => status === 'pending' || status === 'spam';

/** Publishes that a comment appeared, changed, waits, or went. */
export function publishChange(
  events: EventBus,
  { id, page, row, before, wasShown, isShown, rev, edited }: Change,
  address?: string,
): void {
  const isVisible = row?.status === 'approved' && isShown;
  const wasVisible = before === 'approved' && wasShown;
  if (row) {
    const change: CommentChange = { id, page, rev, row };
    if (isVisible && wasVisible) events.publish('comment-changed', change);
    else if (isVisible) {
      events.publish('comment-published', change);
      if (row.parent_id !== null) events.publish('comment-replied', { ...change, parent: row.parent_id });
    } else if (waits(row.status) && !waits(before)) events.publish('comment-held', change);
    if (edited) events.publish('comment-edited', { ...change, address });
  }
  if (wasShown && !isVisible) events.publish('comment-withdrawn', { id, page, rev });
}
