/** The client that all widgets of a page share. */
import { createRequests, type Http } from './request.js';

const open = createRequests();

/** Adds what only sources of other systems ask for; comes with those, see `findSource`. */
let complete: typeof import('./client.js').complete | undefined;

/** Call before a client is made for a source that may read more than JSON. */
export const loadDocuments = async (): Promise<void> => {
  ({ complete } = await import('./client.js'));
};

/** The requests of one load, for a source that `findSource` has found. */
export function pageClient(signal?: AbortSignal): Http {
  const requests = open(signal);
  return complete?.(requests) ?? (requests as unknown as Http);
}
