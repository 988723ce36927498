/** Follows the time and the page, explains mistakes in its markup, and gives back unused room. No first view needs it. */
import { updateAll } from './connected.js';
import { onPageChange } from './page/page-changes.js';

export { explainMistake } from './explanations.js';
export { freeRoom } from './free-room.js';
export { inspect } from './mistakes.js';
export { restyle } from './restyle.js';
export { callAt, forget } from './time/clock.js';

onPageChange(updateAll);
new MutationObserver(updateAll).observe(document, {
  subtree: true,
  attributes: true,
  attributeFilter: ['lang'],
});
// what changed before this was there
updateAll();
