/** The only place that calls `fetch`. */
import { tryOr } from './try-or.js';
import { InlayError } from './error.js';

/** A response with its body parsed as JSON. */
export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** headers beyond the safelisted ones cost a preflight */
  headers?: Record<string, string>;
  body?: BodyInit;
  credentials?: RequestCredentials;
  cache?: RequestCache;
  /** with `text` and `download`: an answer over the cap is cut there instead of refused */
  partial?: boolean;
}

/** A raw response. */
export interface Download {
  headers: Headers;
  /** where it was found, after redirects */
  url: string;
  bytes: Uint8Array;
}

/** An element of an XML document: what DOM elements and the server's parser have in common. */
export interface XmlElement {
  /** the name without its prefix */
  readonly localName: string;
  readonly prefix: string | null;
  readonly namespaceURI: string | null;
  readonly children: Iterable<XmlElement>;
  readonly parentElement: XmlElement | null;
  readonly textContent: string | null;
  /** by the name as it is written, prefix included */
  getAttribute(name: string): string | null;
}

/** Asks for JSON: all that a source of Inlay's own contract needs. */
export interface JsonHttp {
  /** GET, the body as JSON. Retried once; equal requests in flight are one. */
  get(url: string | URL, options?: RequestOptions): Promise<unknown>;
  /** Any method, the whole answer. Only GETs are retried; the caller decides about writes. */
  send(url: string | URL, options?: RequestOptions): Promise<Answer>;
}

/** The hands of a source: it asks the network and parses markup through these and nothing else. */
export interface Http extends JsonHttp {
  /** GET, the body as text in the encoding that it declares, for feeds and pages. */
  text(url: string | URL, options?: RequestOptions): Promise<string>;
  /** GET, the body as bytes. Retried once. */
  download(url: string | URL, options?: RequestOptions): Promise<Download>;
  /** Parses HTML into an inert document: no script runs, nothing loads. */
  html(markup: string): Document;
  /** Parses XML and gives its root element. Throws a `format` error for what is not well-formed. */
  xml(markup: string): XmlElement;
}

/** Asks for JSON or for whatever comes, for `client`, which reads more of it. */
export interface Requests extends JsonHttp {
  ask(url: string | URL, options?: RequestOptions): Promise<Reply>;
}

export interface RequestsOptions {
  fetch?: typeof fetch;
  /** sent with every request; for servers, where an identifying `User-Agent` is asked for */
  headers?: Record<string, string>;
  /** milliseconds until an unanswered request is given up; default 8,000 */
  timeout?: number;
  /** the largest answer read, in bytes; default 1,000,000 */
  maxBytes?: number;
  /** milliseconds before the one retry; default a random 300–900 */
  retryDelay?: () => number;
}

/** What came back, unread. */
export interface Reply {
  status: number;
  headers: Headers;
  url: string;
  body: Blob;
}

interface Flight {
  reply: Promise<Reply>;
  /** how many wait for the reply; without any the request is given up */
  waiting: number;
  land(): void;
}

/** Most pages never need it; where it cannot be had either, there is no connection. */
const loadFailed = () => import('./failed-request.js').catch(() => null);

/** Each call of what this returns, with an abort signal, gives the requests of one load. */
export function createRequests(options: RequestsOptions = {}): (signal?: AbortSignal) => Requests {
  const { timeout = 8000, maxBytes = 1e6 } = options;
  const flights = new Map<string, Flight>();

  async function once(url: string, init: RequestOptions, signal?: AbortSignal): Promise<Reply> {
    const limit = AbortSignal.timeout(timeout);
    let cause: unknown;
    try {
      const response = await (options.fetch ?? fetch)(url, {
        credentials: 'omit',
        ...init,
        headers: { ...options.headers, ...init.headers },
        signal: AbortSignal.any(signal ? [signal, limit] : [limit]),
      });
      const { status, headers, ok } = response;
      const reply = { status, headers, url: response.url || url, body: await read(response, init.partial) };
      if (ok) return reply;
      cause = reply;
    } catch (thrown) {
      cause = thrown;
    }
    if (signal?.aborted) throw new InlayError('aborted', `${url} is no longer wanted.`);
    const failed = await loadFailed();
    throw failed
      ? await failed.errorOf(url, cause, limit.aborted ? timeout : 0)
      : new InlayError('network', `${url} cannot be reached.`, { cause });
  }

  /** Reads the body; stops the download if it is too large. */
  async function read({ body }: Response, partial = false): Promise<Blob> {
    const reader = body?.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    for (let part; (part = (await reader?.read())?.value); parts.push(part)) {
      bytes += part.length;
      if (bytes <= maxBytes) continue;
      void reader!.cancel();
      if (partial) break;
      throw new RangeError(`over ${maxBytes} bytes`);
    }
    return new Blob(parts);
  }

  async function patiently(url: string, init: RequestOptions, signal: AbortSignal): Promise<Reply> {
    try {
      return await once(url, init, signal);
    } catch (error) {
      const failed = await loadFailed();
      if (!(await failed?.isWorthAnother(error as InlayError, signal, options.retryDelay?.()))) throw error;
      return once(url, init, signal);
    }
  }

  function shared(url: string, init: RequestOptions, signal?: AbortSignal): Promise<Reply> {
    const key = JSON.stringify([url, init]);
    const flight = flights.get(key) ?? takeOff(key, url, init);
    flight.waiting++;
    signal?.addEventListener('abort', () => {
      if (!--flight.waiting) flight.land();
    });
    return flight.reply;
  }

  function takeOff(key: string, url: string, init: RequestOptions): Flight {
    const abort = new AbortController();
    const land = () => {
      // nobody may join a flight that is over
      if (flights.get(key) === flight) flights.delete(key);
      abort.abort();
    };
    const flight: Flight = { waiting: 0, land, reply: patiently(url, init, abort.signal) };
    flights.set(key, flight);
    flight.reply.then(land, land);
    return flight;
  }

  return (signal) => {
    const ask = (url: string | URL, init: RequestOptions = {}) =>
      // what nobody waits for any more joins no flight, and starts none
      (init.method ?? 'GET') === 'GET' && !signal?.aborted
        ? shared(String(url), init, signal)
        : once(String(url), init, signal);
    const send = async (url: string | URL, init?: RequestOptions): Promise<Answer> => {
      const { status, headers, body: bytes } = await ask(url, init);
      const text = await bytes.text();
      const body = text ? parsed(text) : null;
      if (body === undefined) throw new InlayError('format', `${url} does not answer with JSON.`);
      return { status, headers, body };
    };
    return { ask, send, get: async (url, init) => (await send(url, init)).body };
  };
}

/** The text read as JSON; `undefined` when it is none. */
const parsed = (text: string): unknown => tryOr(() => JSON.parse(text));
