/** The result, or the fallback where `run` throws: for what the platform only reports by an exception. */
export function tryOr<T>(run: () => T): T | undefined;
export function tryOr<T, F>(run: () => T, fallback: F): T | F;
export function tryOr<T, F>(run: () => T, fallback?: F): T | F | undefined {
  try {
    return run();
  } catch {
    return fallback;
  }
}
