/** The reader's own choice of units: one for all cards on the page, kept for the next visit. */
import type { UnitSystem } from './temperature.js';

const key = 'inlay:units';
let chosen: UnitSystem | null | undefined;

/** The window hears of a choice by this event, so that every card follows. */
export const readerUnitsEvent = 'inlay-units';

export function readerUnits(): UnitSystem | null {
  try {
    chosen ??= localStorage.getItem(key) as UnitSystem | null;
  } catch {
    // blocked storage remembers nothing
  }
  return chosen === 'us' || chosen === 'metric' ? chosen : null;
}

export function chooseReaderUnits(system: UnitSystem): void {
  chosen = system;
  try {
    localStorage.setItem(key, system);
  } catch {
    // full or blocked: it holds for this page
  }
  dispatchEvent(new Event(readerUnitsEvent));
}
