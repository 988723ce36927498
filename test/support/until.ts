import { waitUntil as wait } from '@open-wc/testing';

/** Waits until the condition holds: for ten seconds, as a busy machine may need, where the library gives up after one. */
export const waitUntil = (
  condition: () => unknown,
  what = 'it holds',
  { timeout = 10_000 } = {},
): Promise<void> => wait(() => !!condition(), what, { timeout });
