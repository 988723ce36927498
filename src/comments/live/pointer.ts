import { fullDate } from '../../core/time/dates.js';
import type { Context } from '../thread/context.js';
import { pointerStyles } from '../thread/pointer-styles.js';

/**
 * Prepares the thread for a pointer or the focus when one comes to it, until the returned function is called: the time
 * under it gets its full date as title. To write a thousand dates and style a thousand comments for a pointer that never
 * comes takes longer than to show a hundred comments.
 */
export function followPointer(context: Context): () => void {
  const { host } = context;
  const root = host.shadowRoot!;
  const prepare = ({ target }: Event) => {
    host.addStyles(pointerStyles);
    const link = (target as Element).closest('[part~=permalink]');
    const time = link?.querySelector('time');
    if (time) time.title = fullDate(Date.parse(time.dateTime), context.locale);
  };
  const types = ['pointerover', 'focusin'];
  for (const type of types) root.addEventListener(type, prepare);
  return () => {
    for (const type of types) root.removeEventListener(type, prepare);
  };
}
