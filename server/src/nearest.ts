import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant, or cut short; `null` when none is near. */
export function nearest(name: string, names: Iterable<string>): string | null {
  const all = [...names];
  if (!all.length) return null;
  const longer = name.length > 2 ? all.find((one) => one.startsWith(name)) : undefined;
  if (longer !== undefined) return longer;
  const found = closest(name, all);
  // a prefix that both have, such as INLAY_, says nothing about what was meant
  const own = name.length - sharedLength(name, found);
  return distance(name, found) <= Math.max(2, own / 4) ? found : null;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
