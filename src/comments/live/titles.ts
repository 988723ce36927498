import { fullDate } from '../../core/time/dates.js';
import type { Context } from '../thread/context.js';

/**
 * Gives a comment's time its full date as title when the pointer or the focus comes to it, until the returned function is
 * called. To write a thousand dates that nobody asks for takes longer than to show a hundred comments.
 */
export function dateOnDemand(context: Context): () => void {
  const root = context.host.shadowRoot!;
  const write = ({ target }: Event) => {
    const link = (target as Element).closest('[part~=permalink]');
    const time = link?.querySelector('time');
    if (time) time.title = fullDate(Date.parse(time.dateTime), context.locale);
  };
  const types = ['pointerover', 'focusin'];
  for (const type of types) root.addEventListener(type, write);
  return () => {
    for (const type of types) root.removeEventListener(type, write);
  };
}
