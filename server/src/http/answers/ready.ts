/**
 * Answers that are ready. A read that is asked again while its answer stands is answered with the same bytes before the
 * framework sees it. What an answer depends on is seen while it is made: the headers that its handler asks for.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import type { Context as HonoContext } from 'hono';
import { LRUCache } from 'lru-cache';
import { boundedByName } from '../../cache-size.js';
import type { Env } from '../routes.js';

export interface ReadyAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Uint8Array | null;
  /** asked before each repetition */
  stands: () => boolean;
}

/** Characters; longer keys are made up by somebody. */
const longest = 2000;
/** The name under which the client's address is noted among the headers. */
export const address = ':address';
const everyHeader = '*';

/** Bytes of answers. */
const most = 16_000_000;

export class Ready {
  /** what the answers at an address depend on besides it */
  readonly #asked = new LRUCache<string, readonly string[]>(boundedByName(2_000_000));
  readonly #answers = new LRUCache<string, ReadyAnswer>({
    maxSize: most,
    sizeCalculation: ({ body }, name) => (body?.length ?? 0) + name.length * 2 + 1000,
  });

  /** Answers the request, if that can be done at once. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    const asked = incoming.method === 'GET' && this.#asked.get(placeOf(incoming));
    const found = asked && this.#answers.get(keyOf(incoming, asked));
    if (!found || !found.stands()) return false;
    outgoing.writeHead(found.status, found.headers);
    outgoing.end(found.body);
    return true;
  }

  /** Keeps what the request was answered with. */
  keep(c: HonoContext<Env>, answer: ReadyAnswer): void {
    const { incoming } = c.env as unknown as HttpBindings;
    const asked = c.get('asked');
    if (incoming.method !== 'GET' || !asked || asked.has(everyHeader)) return;
    const place = placeOf(incoming);
    const all = [...new Set([...(this.#asked.get(place) ?? []), ...asked])];
    const key = keyOf(incoming, all);
    if (key.length > longest) return;
    const length = answer.body && { 'Content-Length': answer.body.length };
    this.#asked.set(place, all);
    this.#answers.set(key, { ...answer, headers: { ...answer.headers, ...length } });
  }
}

/** Notes from now on which headers are asked for. */
export function watch(c: HonoContext<Env>): void {
  const asked = new Set<string>();
  c.set('asked', asked);
  const header = c.req.header.bind(c.req) as (name?: string) => never;
  c.req.header = (name?: string) => {
    asked.add(name?.toLowerCase() ?? everyHeader);
    return header(name);
  };
}

const placeOf = ({ url, headers }: IncomingMessage): string => `${headers.host} ${url}`;

/** As JSON, where what is absent is not the same as a text that says so. */
const keyOf = (incoming: IncomingMessage, asked: readonly string[]): string =>
  JSON.stringify([
    placeOf(incoming),
    ...asked.map((name) => (name === address ? incoming.socket.remoteAddress : incoming.headers[name])),
  ]);
