/** The times of comments while they are read. */
import { callAt, forget } from '../../core/clock.js';
import type { Conversation } from '../conversation.js';

/** ms: no time is wrong for longer */
const pause = 10_000;

/** Grows by one whenever an age (ms) is said in other words. */
const step = (age: number) => Math.floor(age < 3_600_000 ? age / 60_000 : 60 + age / 3_600_000);

/** Says times anew as they grow old, and exactly where a pointer is on one; gives the way to end it. */
export function tellTimes({ element, view }: Conversation): () => void {
  const root = element.shadowRoot!;
  // what is shown was drawn a moment before
  let last = Date.now() - pause;
  const tick = () => {
    const now = Date.now();
    for (const entry of view.entries.values()) {
      const at = Date.parse(entry.comment.createdAt ?? '');
      if (step(now - at) !== step(last - at)) view.draw(entry);
    }
    last = now;
    callAt(now + pause, tick);
  };
  // said at once, it would be a tenth of what a long thread costs
  const explain = ({ target }: Event) => {
    if (target instanceof HTMLTimeElement)
      target.title = new Date(target.dateTime).toLocaleString(element.locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
      });
  };
  callAt(Date.now() + pause, tick);
  root.addEventListener('pointerover', explain);
  return () => {
    forget(tick);
    root.removeEventListener('pointerover', explain);
  };
}
