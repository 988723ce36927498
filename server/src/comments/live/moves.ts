/** Notifies the running servers that threads have moved, so that open pages read them again. */
import type { Database } from '../../db/index.js';
import { EventBus } from '../../events.js';
import { createLog } from '../../log.js';
import type { Move } from '../store/move.js';
import { findPage } from '../store/pages.js';
import { notifyOthers } from './bridge.js';

/** @param moves that are committed */
export async function publishMoves(database: Database, moves: readonly Move[]): Promise<void> {
  const events = new EventBus(createLog());
  notifyOthers(database, events);
  for (const { from, to } of moves) {
    const page = await findPage(database, to);
    if (!page) continue;
    // at the old address too, where the thread is no more
    for (const key of [from, to])
      events.publish('thread-changed', { page: { ...page, key }, rev: page.revision });
  }
  await events.settled();
}
