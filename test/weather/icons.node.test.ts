import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layers, signs } from '../../src/weather/icons.js';

/** How many numbers each command takes, by its lower-case letter (https://www.w3.org/TR/SVG2/paths.html). */
const arity: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** The flags of an arc are one digit each, and need nothing between them and the next number. */
const arc =
  /-?[\d.]+[\s,]*-?[\d.]+[\s,]*-?[\d.]+[\s,]*([01])[\s,]*([01])[\s,]*-?\d*\.?\d+[\s,]*-?\d*\.?\d+[\s,]*/y;

function isDrawable(path: string): boolean {
  const commands = path.match(/[a-z][^a-z]*/gi) ?? [];
  return (
    /^m/i.test(path) &&
    commands.join('') === path &&
    commands.every(([letter, ...rest]) => {
      const numbers = rest.join('').trim();
      const count = arity[letter!.toLowerCase()];
      if (letter!.toLowerCase() !== 'a') {
        const found = numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g)?.length ?? 0;
        return count !== undefined && (count ? found > 0 && found % count === 0 : !found);
      }
      let end = 0;
      for (arc.lastIndex = 0; arc.test(numbers);) end = arc.lastIndex;
      return end === numbers.length;
    })
  );
}

test('a browser can draw the whole of each weather icon and sign', () => {
  const paths = [...layers.map(([, path]) => path), ...Object.values(signs)];
  assert.deepEqual(
    paths.filter((path) => !isDrawable(path)),
    [],
  );
});
