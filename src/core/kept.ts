/** Makes a thing once a key: Intl's objects cost a hundred times as much to make as to use. */
export function kept<T>(make: (key: string) => T): (key: string) => T {
  const made: Record<string, T> = {};
  return (key) => (made[key] ??= make(key));
}
