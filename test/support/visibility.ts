import { undo } from './undo.js';

/** Hides the page, or shows it again; when the test ends it is as visible as it really is. */
export function setHidden(hidden: boolean): void {
  if (!Object.hasOwn(document, 'hidden')) undo(() => void Reflect.deleteProperty(document, 'hidden'));
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}
