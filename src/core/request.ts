/** The only place that calls `fetch`. */
import { InlayError } from './error.js';
import { parseHtml, parseXml } from './markup.js';

/** What came back, with the body parsed as JSON. */
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
}

/** The hands of a source: it asks the network and parses markup through these and nothing else. */
export interface Http {
  /** GET, the body as JSON. Retried once; equal requests in flight are one. */
  get(url: string | URL, options?: RequestOptions): Promise<unknown>;
  /** GET, the body as text, for feeds. */
  text(url: string | URL, options?: RequestOptions): Promise<string>;
  /** Any method, the whole answer. Only GETs are retried; the caller decides about writes. */
  send(url: string | URL, options?: RequestOptions): Promise<Answer>;
  /** Parses HTML into an inert document: no script runs, nothing loads. */
  html(markup: string): Document;
  /** Parses XML into an inert document. */
  xml(markup: string): Document;
}

export interface ClientOptions {
  fetch?: typeof fetch;
  /** sent with every request; for servers, where an identifying `User-Agent` is asked for */
  headers?: Record<string, string>;
  /** milliseconds until an unanswered request is given up; default 8,000 */
  timeout?: number;
  /** the largest answer read, in bytes; default 1,000,000 */
  maxBytes?: number;
  /** milliseconds before the one retry; default a random 300–900 */
  retryDelay?: () => number;
  html?: (markup: string) => Document;
  xml?: (markup: string) => Document;
}

interface Reply {
  status: number;
  headers: Headers;
  text: string;
}

interface Flight {
  reply: Promise<Reply>;
  abort: AbortController;
  waiting: number;
}

/** A longer `Retry-After`, in seconds, is left to the caller: the error carries it. */
const longestWait = 5;

/** Makes a client; each call of it with an abort signal gives the `Http` that one load uses. */
export function createClient(options: ClientOptions = {}): (signal?: AbortSignal) => Http {
  const {
    timeout = 8000,
    maxBytes = 1e6,
    retryDelay = () => 300 + Math.random() * 600,
    html = parseHtml,
    xml = parseXml,
  } = options;
  const flights = new Map<string, Flight>();

  async function once(url: string, init: RequestOptions, signal?: AbortSignal): Promise<Reply> {
    // ends the download of an answer that is too large
    const enough = new AbortController();
    const signals = [enough.signal, AbortSignal.timeout(timeout)];
    try {
      const response = await (options.fetch ?? fetch)(url, {
        credentials: 'omit',
        ...init,
        headers: { ...options.headers, ...init.headers },
        signal: AbortSignal.any(signal ? [signal, ...signals] : signals),
      });
      const { status, headers, ok } = response;
      const text = await read(response);
      if (text === null) {
        enough.abort();
        throw new InlayError('size', `${url} answers with over ${maxBytes} bytes.`);
      }
      if (!ok) {
        const retryAfter = seconds(headers.get('Retry-After'));
        throw new InlayError('status', `${url} answers ${status}.`, {
          status,
          retryAfter,
          problem: parsed(text) ?? null,
        });
      }
      return { status, headers, text };
    } catch (cause) {
      if (cause instanceof InlayError) throw cause;
      if (signal?.aborted) throw aborted();
      throw (cause as Error).name === 'TimeoutError'
        ? new InlayError('timeout', `${url} did not answer within ${timeout} ms.`)
        : new InlayError('network', `${url} cannot be reached, or lacks Access-Control-Allow-Origin.`, {
            cause,
          });
    }
  }

  /** The body as text; `null` when it is too large. */
  async function read({ body }: Response): Promise<string | null> {
    const reader = body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    let bytes = 0;
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      bytes += part.value.length;
      if (bytes > maxBytes) return null;
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  }

  async function patiently(url: string, init: RequestOptions, signal: AbortSignal): Promise<Reply> {
    try {
      return await once(url, init, signal);
    } catch (thrown) {
      const { code, status, retryAfter } = thrown as InlayError;
      const again = code === 'network' || [502, 503, 504].includes(status!);
      if (!again || retryAfter! > longestWait) throw thrown;
      await pause(retryDelay() + retryAfter! * 1000, signal);
      return once(url, init, signal);
    }
  }

  function shared(url: string, init: RequestOptions, signal?: AbortSignal): Promise<Reply> {
    const key = JSON.stringify([url, init]);
    const abort = new AbortController();
    const land = () => void (flights.get(key) === flight && flights.delete(key));
    const flight = flights.get(key) ?? { abort, waiting: 0, reply: patiently(url, init, abort.signal) };
    if (!flight.waiting++) {
      flights.set(key, flight);
      flight.reply.then(land, land);
    }
    signal?.addEventListener('abort', () => {
      if (--flight.waiting) return;
      // nobody may join a flight that is being aborted
      land();
      flight.abort.abort();
    });
    return flight.reply;
  }

  return (signal) => {
    const ask = (url: string | URL, init: RequestOptions = {}) =>
      (init.method ?? 'GET') === 'GET' ? shared(String(url), init, signal) : once(String(url), init, signal);
    return {
      html,
      xml,
      get: async (url, init) => json((await ask(url, init)).text, url),
      text: async (url, init) => (await ask(url, init)).text,
      send: async (url, init) => {
        const { text, ...answer } = await ask(url, init);
        return { ...answer, body: text ? json(text, url) : null };
      },
    };
  };
}

/** The client that all widgets of a page share. */
export const pageClient = createClient();

/** The text read as JSON; `undefined` when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function json(text: string, url: string | URL): unknown {
  const body = parsed(text);
  if (body === undefined) throw new InlayError('format', `${url} does not answer with JSON.`);
  return body;
}

/** `Retry-After` is a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
function seconds(retryAfter: string | null): number | null {
  if (!retryAfter) return null;
  const delay = +retryAfter >= 0 ? +retryAfter : (Date.parse(retryAfter) - Date.now()) / 1000;
  return delay >= 0 ? delay : null;
}

const aborted = () => new InlayError('aborted', 'The request was aborted.');

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(aborted());
    });
  });
