import type { Log } from '../log.js';

/** A `fetch` that tells the log, once, when MET Norway says by a 203 that it is about to end what is asked of it. */
export function watchForDeprecation(log: Log): typeof fetch {
  let told = false;
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.status === 203 && !told) {
      told = true;
      const { origin, pathname } = new URL(String(input));
      log.error('the weather provider is about to end this product: look for a newer inlay-server', {
        product: origin + pathname,
      });
    }
    return response;
  };
}
