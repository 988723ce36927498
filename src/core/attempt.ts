/** The result, or `undefined` where it throws: for what the platform only tells by an exception. */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
