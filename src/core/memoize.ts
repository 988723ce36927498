/** Makes a thing once for each key: Intl's objects take a hundred times as long to make as to use. */
export function memoize<T>(make: (key: string) => T): (key: string) => T {
  // without a prototype: a page's author may write `constructor` where a time zone is wanted
  const cache = Object.create(null) as Record<string, T>;
  return (key) => (cache[key] ??= make(key));
}
