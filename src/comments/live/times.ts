/** Updates the times of comments while they are shown. */
import { callAt, forget } from '../../core/time/clock.js';
import type { Context } from '../thread/context.js';

/** ms. No time is wrong for longer. */
const interval = 10_000;

/** Grows by one whenever a comment's age (ms) is said in other words. */
const step = (age: number) => Math.floor(age < 3_600_000 ? age / 60_000 : 60 + age / 3_600_000);

/** Draws comments again as they age, until the returned function is called. */
export function followTimes({ store }: Context): () => void {
  // what is shown was drawn a moment ago
  let last = Date.now() - interval;
  const tick = () => {
    const now = Date.now();
    for (const node of store.nodes.values()) {
      const at = Date.parse(node.comment.createdAt ?? '');
      if (step(now - at) !== step(last - at)) store.onChange(node);
    }
    last = now;
    callAt(now + interval, tick);
  };
  callAt(Date.now() + interval, tick);
  return () => forget(tick);
}
