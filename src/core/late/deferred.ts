/**
 * Follows the time, the page and its pictures, explains mistakes of its owner, and gives back unused room. No first view
 * needs it.
 */
import type { CSSResult } from 'lit';
import { updateAll } from '../connected.js';
import type { InlayError } from '../error.js';
import { explainFailures } from '../advice/failures.js';
import { laterStyles } from './later-styles.js';
import { followPictures } from './missing-pictures.js';
import { inspect } from '../advice/mistakes.js';
import { onPageChange } from '../page/page-changes.js';

export { explainMistake } from '../advice/explanations.js';
export { freeRoom } from './free-room.js';
export { restyle } from './restyle.js';
export { callAt, forget } from '../time/clock.js';

/** Completes an element that is on the page. */
export function completeElement(
  element: HTMLElement & { addStyles(styles: CSSResult): void; error?: InlayError | null },
): void {
  // another document takes no sheet of this one; `restyle` serves it
  if (element.ownerDocument === document) element.addStyles(laterStyles);
  followPictures(element);
  inspect(element);
  explainFailures(element);
}

onPageChange(updateAll);
new MutationObserver(updateAll).observe(document, {
  subtree: true,
  attributes: true,
  attributeFilter: ['lang'],
});
// what changed before this was there
updateAll();
