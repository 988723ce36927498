/** Publishes that threads have moved, so that open pages read them again. */
import type { Database } from '../../db/index.js';
import type { EventBus } from '../../event-bus.js';
import type { Move } from '../store/move.js';
import { findCommentPage } from '../store/comment-pages.js';
import { commandEvents } from './bridge.js';

/**
 * @param moves that are committed
 * @param events of the running server; a command has none, and notifies those that run
 */
export async function publishMoves(
  database: Database,
  moves: readonly Move[],
  events?: EventBus,
): Promise<void> {
  const bus = events ?? commandEvents(database);
  for (const { from, to } of moves) {
    const page = await findCommentPage(database, to);
    if (!page) continue;
    // at the old address too, where the thread is no more
    for (const key of [from, to])
      bus.publish('thread-changed', { page: { ...page, key }, rev: page.revision });
  }
  if (!events) await bus.settled();
}
