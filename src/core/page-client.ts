/** The client that all widgets of a page share. */
import { createRequests, type Http, type Requests } from './request.js';

const open = createRequests();

/** Adds what only sources beyond `inlay` ask for. */
let addDocuments: ((requests: Requests) => Http) | undefined;

/** Comes with such a source, before it is used. */
export const readDocumentsWith = (add: (requests: Requests) => Http): void => void (addDocuments = add);

/** The requests of one load, for a source that `findSource` has found. */
export function pageClient(signal?: AbortSignal): Http {
  const requests = open(signal);
  return addDocuments?.(requests) ?? (requests as unknown as Http);
}
