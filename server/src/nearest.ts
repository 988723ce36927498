import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant, or cut short; `null` when none is near. */
export function nearest(name: string, names: Iterable<string>): string | null {
  const all = [...names];
  if (!all.length) return null;
  const longer = name.length > 2 ? all.find((one) => one.startsWith(name)) : undefined;
  if (longer !== undefined) return longer;
  const found = closest(name, all);
  return distance(name, found) <= Math.max(2, name.length / 4) ? found : null;
}
