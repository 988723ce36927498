/** Keeps a text that runs the other way from turning the phrase around it. */
import type { directionOf } from 'inlay/internal/core/language/direction';

type Direction = ReturnType<typeof directionOf>;

const against: Readonly<Record<Direction, RegExp>> = {
  ltr: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/,
  // letters of every other script: Latin, Greek, Cyrillic, Han, …
  rtl: /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u,
};

/** Isolates a value with letters of the other direction, such as a Latin name in an Arabic phrase. */
export const isolate = (value: string, around: Direction): string =>
  against[around].test(value) ? `\u2068${value}\u2069` : value;
