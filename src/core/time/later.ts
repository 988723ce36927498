/** The page's clock, which comes after the page: nothing that waits is due before. */
import { loadDeferred } from '../late/load-deferred.js';

/** Calls `tick` once at the time (epoch ms), or when the page is visible again; a later call moves it. */
export const callAt = (time: number, tick: () => void): void =>
  void loadDeferred().then((deferred) => deferred?.callAt(time, tick));

/** Cancels the call. */
export const forget = (tick: () => void): void =>
  void loadDeferred().then((deferred) => deferred?.forget(tick));
