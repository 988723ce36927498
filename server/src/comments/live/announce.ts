import type { Hub } from './broadcast.js';
import { toWire } from '../store/rows.js';
import type { Change } from '../store/status.js';

/** Tells readers of a change: a comment that appears, changes or goes. */
export function announce(
  { hub }: { hub: Hub },
  { pageKey, row, wasShown, isShown, rev }: Change,
  id: number,
): void {
  if (row && isShown && row.status === 'approved')
    hub.publish(pageKey, { event: wasShown ? 'edit' : 'comment', rev, comment: toWire(row) });
  else if (wasShown) hub.publish(pageKey, { event: 'delete', rev, id: String(id) });
}
