/** The reader's own choice of units: shared by all cards on the page, and stored for the next visit. */
import { tryOr } from '../../core/try-or.js';
import type { UnitSystem } from './temperature.js';

const key = 'inlay:units';
let chosen: UnitSystem | null | undefined;

/** Dispatched on the window when the reader chooses, so that every card follows. */
export const readerUnitsEvent = 'inlay-units';

export function readerUnits(): UnitSystem | null {
  // blocked storage remembers nothing
  chosen ??= tryOr(() => localStorage.getItem(key) as UnitSystem | null);
  return chosen === 'us' || chosen === 'metric' ? chosen : null;
}

/** `null` goes back to what the region expects. */
export function chooseReaderUnits(system: UnitSystem | null): void {
  chosen = system;
  // full or blocked: it holds for this page
  tryOr(() => (system ? localStorage.setItem(key, system) : localStorage.removeItem(key)));
  dispatchEvent(new Event(readerUnitsEvent));
}
