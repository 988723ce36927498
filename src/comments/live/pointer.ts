import { fullDate } from '../../core/time/dates.js';
import type { Context } from '../thread/context.js';
import { pointerStyles } from '../thread/pointer-styles.js';

/**
 * Prepares the thread when the pointer or focus enters it, until the returned function is called: the styles for pointers
 * load, and the date there gets a title, as does a button whose word is not seen. Doing this for a thousand comments up
 * front takes longer than showing a hundred.
 */
export function followPointer(context: Context): () => void {
  const { host } = context;
  const root = host.shadowRoot!;
  const prepare = ({ target }: Event) => {
    host.addStyles(pointerStyles);
    const link = (target as Element).closest('[part~=permalink]');
    const time = link?.querySelector('time');
    if (time) time.title = fullDate(Date.parse(time.dateTime), context.locale);
    const button = (target as Element).closest<HTMLElement>('[part~=actions] > button');
    const word = button?.querySelector('span');
    if (word) button!.title = word.offsetWidth ? '' : word.textContent!;
  };
  const types = ['pointerover', 'focusin'];
  for (const type of types) root.addEventListener(type, prepare);
  return () => {
    for (const type of types) root.removeEventListener(type, prepare);
  };
}
