import type { Log } from '../log.js';

/** A `fetch` that logs, once, when MET Norway answers 203: the product asked for is deprecated and about to end. */
export function watchForDeprecation(log: Log): typeof fetch {
  let logged = false;
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.status === 203 && !logged) {
      logged = true;
      const { origin, pathname } = new URL(String(input));
      log.error('the weather provider is about to end this product: look for a newer inlay-server', {
        product: origin + pathname,
      });
    }
    return response;
  };
}
