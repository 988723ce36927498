/** Selects the events of comments that are sent to readers of a page. */
import type { EventBus } from '../../event-bus.js';
import type {} from '../events.js';
import { toWire } from '../store/rows.js';
import type { ThreadEvent } from './broadcast.js';

/** @param send is handed the page's key */
export function onThreadEvent(
  events: EventBus,
  send: (page: string, event: ThreadEvent) => void | Promise<void>,
): void {
  events.on('comment-published', ({ page, rev, row }) =>
    send(page.key, { event: 'comment', rev, comment: toWire(row) }),
  );
  events.on('comment-changed', ({ page, rev, row }) =>
    send(page.key, { event: 'edit', rev, comment: toWire(row) }),
  );
  events.on('comment-withdrawn', ({ page, rev, id }) =>
    send(page.key, { event: 'delete', rev, id: String(id) }),
  );
  events.on('thread-changed', ({ page, rev }) => send(page.key, { event: 'reload', rev }));
}
