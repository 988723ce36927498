import { InlayError } from './error.js';

/** The endpoint; without one there is nothing to ask, and the error says what to write. */
export function needed(endpoint: string | null): string {
  if (endpoint) return endpoint;
  throw new InlayError(
    'unsupported',
    'There is no endpoint to ask. Write endpoint="https://…" or name another source.',
  );
}
