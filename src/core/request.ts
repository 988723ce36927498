/** The only place that calls `fetch`. */
import { InlayError } from './error.js';
import { parseHtml, parseXml } from './markup.js';

/** What came back, with the body parsed as JSON where it is JSON. */
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

interface Flight {
  promise: Promise<Reply>;
  abort: AbortController;
  waiters: number;
}

interface Reply {
  status: number;
  headers: Headers;
  text: string;
}

/** A longer `Retry-After` is not waited for inside a request: the error carries it and the resource comes back later. */
const longestWait = 5;

/** Makes a client; each call of it with an abort signal gives the `Http` that one load uses. */
export function createClient(options: ClientOptions = {}): (signal?: AbortSignal) => Http {
  const {
    headers,
    timeout = 8000,
    maxBytes = 1e6,
    retryDelay = () => 300 + Math.random() * 600,
    html = parseHtml,
    xml = parseXml,
  } = options;
  const flights = new Map<string, Flight>();

  async function once(url: string, init: RequestOptions, signal: AbortSignal): Promise<Reply> {
    const attempt = new AbortController();
    const relay = () => attempt.abort();
    if (signal.aborted) relay();
    signal.addEventListener('abort', relay);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      attempt.abort();
    }, timeout);
    try {
      const response = await (options.fetch ?? fetch)(url, {
        credentials: 'omit',
        ...init,
        headers: { ...headers, ...init.headers },
        signal: attempt.signal,
      });
      const reply = { status: response.status, headers: response.headers, text: await read(response, url) };
      if (!response.ok) throw statusError(reply, url);
      return reply;
    } catch (thrown) {
      if (thrown instanceof InlayError) {
        attempt.abort();
        throw thrown;
      }
      if (signal.aborted) throw new InlayError('aborted', `${url} was aborted.`, { url, cause: thrown });
      if (late) throw new InlayError('timeout', `${url} did not answer within ${timeout} ms.`, { url });
      throw new InlayError(
        'network',
        `${url} could not be reached. If it is up, it may lack the header Access-Control-Allow-Origin.`,
        { url, cause: thrown },
      );
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', relay);
    }
  }

  async function read(response: Response, url: string): Promise<string> {
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let words = '';
    let bytes = 0;
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      bytes += part.value.byteLength;
      if (bytes > maxBytes) throw new InlayError('size', `${url} answers with over ${maxBytes} bytes.`, { url });
      words += decoder.decode(part.value, { stream: true });
    }
    return words + decoder.decode();
  }

  async function withRetry(url: string, init: RequestOptions, signal: AbortSignal): Promise<Reply> {
    try {
      return await once(url, init, signal);
    } catch (thrown) {
      const error = InlayError.from(thrown);
      const wait = error.retryAfter === null ? retryDelay() : error.retryAfter * 1000 + Math.random() * 300;
      const again = error.code === 'network' || [502, 503, 504].includes(error.status ?? 0);
      if (!again || (error.retryAfter ?? 0) > longestWait) throw error;
      await pause(wait, signal, url);
      return once(url, init, signal);
    }
  }

  function shared(url: string, init: RequestOptions, signal?: AbortSignal): Promise<Reply> {
    const key = JSON.stringify([url, init]);
    let flight = flights.get(key);
    if (!flight) {
      const abort = new AbortController();
      const promise = withRetry(url, init, abort.signal).finally(() => {
        if (flights.get(key) === flight) flights.delete(key);
      });
      flight = { promise, abort, waiters: 0 };
      flights.set(key, flight);
    }
    const mine = flight;
    mine.waiters++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(new InlayError('aborted', `${url} was aborted.`, { url }));
        if (--mine.waiters === 0) {
          // nobody may join a flight that is being aborted
          flights.delete(key);
          mine.abort.abort();
        }
      };
      if (signal?.aborted) leave();
      signal?.addEventListener('abort', leave, { once: true });
      mine.promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  }

  return (signal) => {
    const ask = (url: string | URL, init: RequestOptions = {}) =>
      !init.method || init.method === 'GET'
        ? shared(String(url), init, signal)
        : once(String(url), init, signal ?? new AbortController().signal);
    return {
      html,
      xml,
      get: async (url, init) => json((await ask(url, init)).text, String(url)),
      text: async (url, init) => (await ask(url, init)).text,
      send: async (url, init) => {
        const { status, headers, text } = await ask(url, init);
        return { status, headers, body: text ? json(text, String(url)) : null };
      },
    };
  };
}

/** The client that all widgets of a page share. */
export const pageClient = createClient();

function json(words: string, url: string): unknown {
  try {
    return JSON.parse(words);
  } catch (cause) {
    const kind = words.trimStart().startsWith('<') ? 'HTML' : 'text that is not JSON';
    throw new InlayError('format', `${url} answers with ${kind} where JSON is expected.`, { url, cause });
  }
}

function statusError({ status, headers, text }: Reply, url: string): InlayError {
  let problem: unknown = null;
  try {
    problem = JSON.parse(text);
  } catch {
    // an error page in HTML has nothing to say to us
  }
  const retryAfter = seconds(headers.get('Retry-After'));
  return new InlayError('status', `${url} answers with status ${status}.`, { url, status, retryAfter, problem });
}

/** `Retry-After` is a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
function seconds(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  const delay = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isNaN(delay) ? null : Math.max(0, delay);
}

function pause(ms: number, signal: AbortSignal, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new InlayError('aborted', `${url} was aborted.`, { url }));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}
