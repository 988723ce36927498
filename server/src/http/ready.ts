/**
 * Answers that are ready. A read that is asked again while its answer stands is answered with the same bytes before the
 * framework sees it; what an answer may depend on is in its name here, and whoever made it says how long it stands.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';

export interface ReadyAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Uint8Array | null;
  /** asked before each repetition */
  stands: () => boolean;
}

/** Characters; longer names are made up by somebody. */
const longest = 2000;

/** Bytes of answers. */
const most = 16_000_000;

export class Ready {
  readonly #answers = new LRUCache<string, ReadyAnswer>({
    maxSize: most,
    sizeCalculation: ({ body }, name) => (body?.length ?? 0) + name.length * 2 + 1000,
  });

  /** Answers the request, if that can be done at once. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    const found = incoming.method === 'GET' && this.#answers.get(nameOf(incoming));
    if (!found || !found.stands()) return false;
    outgoing.writeHead(found.status, found.headers);
    outgoing.end(found.body);
    return true;
  }

  /** Keeps what the request was answered with. */
  keep(incoming: IncomingMessage, answer: ReadyAnswer): void {
    const name = nameOf(incoming);
    if (incoming.method !== 'GET' || name.length > longest) return;
    const length = answer.body && { 'Content-Length': answer.body.length };
    this.#answers.set(name, { ...answer, headers: { ...answer.headers, ...length } });
  }
}

/** All of a request that public reads look at: the address, who asks and through which proxy, what it has and takes. */
function nameOf({ url, headers }: IncomingMessage): string {
  const asked = [
    'host',
    'origin',
    'accept-encoding',
    'if-none-match',
    'x-forwarded-proto',
    'x-forwarded-host',
  ];
  // as JSON, where what is absent is not the same as a text that says so
  return JSON.stringify([url, ...asked.map((name) => headers[name])]);
}
