/** Arrow keys, Home and End in a row of items, as the ARIA Authoring Practices have them in menus, tabs and toolbars. */

/** The keys that lead back and forward. */
export type Arrows = readonly [back: string, forward: string];

export const vertical: Arrows = ['ArrowUp', 'ArrowDown'];

/** Left and right follow the direction of the writing. */
export const horizontal = (row: Element): Arrows =>
  getComputedStyle(row).direction === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];

/** Where the key leads from `at` (-1: from outside the items): arrows go round; `undefined` for another key. */
export function indexFor(
  key: string,
  at: number,
  length: number,
  [back, forward]: Arrows,
): number | undefined {
  const last = length - 1;
  return { [back]: at > 0 ? at - 1 : last, [forward]: at < last ? at + 1 : 0, Home: 0, End: last }[key];
}
