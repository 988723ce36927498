/** The reader's own choice of units: one for all cards on the page, kept for the next visit. */
import { attempt } from '../core/attempt.js';
import type { UnitSystem } from './temperature.js';

const key = 'inlay:units';
let chosen: UnitSystem | null | undefined;

/** The window hears of a choice by this event, so that every card follows. */
export const readerUnitsEvent = 'inlay-units';

export function readerUnits(): UnitSystem | null {
  // blocked storage remembers nothing
  chosen ??= attempt(() => localStorage.getItem(key) as UnitSystem | null);
  return chosen === 'us' || chosen === 'metric' ? chosen : null;
}

export function chooseReaderUnits(system: UnitSystem): void {
  chosen = system;
  // full or blocked: it holds for this page
  attempt(() => localStorage.setItem(key, system));
  dispatchEvent(new Event(readerUnitsEvent));
}
