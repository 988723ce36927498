/**
 * A `fetch` with the manners that providers ask for: nothing is asked again before it expires, and then only
 * conditionally (`If-None-Match`, `If-Modified-Since`).
 */
import { InlayError } from 'inlay/error';
import CachePolicy from 'http-cache-semantics';
import { LRUCache } from 'lru-cache';

interface Stored {
  policy: CachePolicy;
  body: string;
  /** epoch ms */
  freshUntil: number;
}

export interface UpstreamOptions {
  /** epoch ms */
  clock: () => number;
  fetch?: typeof fetch;
}

/** Answers without a lifetime, or with none left, are cached this long (ms), because quotas are finite. */
const unsaid = 600_000;

export class Upstream {
  readonly #clock: () => number;
  readonly #fetch: typeof fetch;
  readonly #stored = new LRUCache<string, Stored>({
    max: 500,
    maxSize: 64e6,
    sizeCalculation: ({ body }) => body.length + 1,
  });

  constructor({ clock, fetch: ask = fetch }: UpstreamOptions) {
    this.#clock = clock;
    this.#fetch = ask;
  }

  /** A `fetch` for one load; `seen` is called with the time (epoch ms) until which each answer is fresh. */
  fetchFor(seen: (freshUntil: number) => void): typeof fetch {
    return async (input, init) => {
      const url = String(input);
      const request = { url, method: 'GET', headers: { ...(init?.headers as Record<string, string>) } };
      const stored = this.#stored.get(url);
      if (stored && this.#clock() < stored.freshUntil) {
        seen(stored.freshUntil);
        return answerFrom(stored);
      }
      const headers = stored
        ? (stored.policy.revalidationHeaders(request) as Record<string, string>)
        : request.headers;
      const response = await this.#fetch(url, { ...init, headers });
      if (stored && response.status === 304) {
        const { policy } = stored.policy.revalidatedPolicy(request, confirmed(stored, response));
        return answerFrom(this.#keep(url, policy, stored.body, seen));
      }
      if (!response.ok) return response;
      const policy = new CachePolicy(request, plain(response), { shared: false });
      return answerFrom(this.#keep(url, policy, await textOf(response, url), seen));
    };
  }

  #keep(url: string, policy: CachePolicy, body: string, seen: (freshUntil: number) => void): Stored {
    const stored = { policy, body, freshUntil: this.#freshUntil(policy) };
    this.#stored.set(url, stored);
    seen(stored.freshUntil);
    return stored;
  }

  #freshUntil(policy: CachePolicy): number {
    return this.#clock() + (policy.timeToLive() || unsaid);
  }
}

/** The largest answer (bytes) that is taken. */
const largest = 1e6;

/** Reads the body; stops the download if it is too large. */
async function textOf({ body }: Response, url: string): Promise<string> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > largest) throw new InlayError('size', `${url} answers with over ${largest} bytes.`);
    parts.push(part);
  }
  return new Blob(parts).text();
}

const plain = ({ status, headers }: Response) => ({ status, headers: Object.fromEntries(headers) });

/** A 304 may omit ETag and Last-Modified. Only one answer is held, so those of that one are filled in. */
function confirmed({ policy }: Stored, response: Response) {
  const { etag, 'last-modified': modified } = policy.responseHeaders();
  const { status, headers } = plain(response);
  return {
    status,
    headers: { ...(etag && { etag }), ...(modified && { 'last-modified': modified }), ...headers },
  };
}

const answerFrom = ({ policy, body }: Stored): Response =>
  new Response(body, { headers: policy.responseHeaders() as Record<string, string> });
