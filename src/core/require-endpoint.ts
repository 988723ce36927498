import { InlayError } from './error.js';

/** The endpoint; without one it throws an error that says what to write. */
export function requireEndpoint(endpoint: string | null): string {
  if (endpoint) return endpoint;
  throw new InlayError(
    'unsupported',
    'There is no endpoint to ask. Write endpoint="https://…" or name another source.',
  );
}
