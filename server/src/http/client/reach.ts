/** How this server reaches others. */
import { InlayError } from 'inlay/error';

/** The `fetch` with a failure in words that hold on a server: in a page it may also be CORS that keeps an answer back. */
export const reaching =
  (ask: typeof fetch): typeof fetch =>
  async (input, init) => {
    try {
      return await ask(input, init);
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
      throw new InlayError('network', `${String(input)} cannot be reached.`, { cause });
    }
  };
