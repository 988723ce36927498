/** As they are before a test holds or counts timers. */
const { setTimeout } = globalThis;
const now = performance.now.bind(performance);

/**
 * Waits until the condition holds, nearly as long as a test may take: a busy machine is slow, and only a test about time
 * has a limit of its own.
 */
export async function waitUntil(condition: () => unknown, what = 'the condition'): Promise<void> {
  const end = now() + 55_000;
  while (!condition()) {
    if (now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
