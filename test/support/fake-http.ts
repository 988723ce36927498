import type { Answer, Http } from '../../src/core/request.js';

/** The answer of one address. */
export interface FakeAnswer {
  body?: unknown;
  status?: number;
  headers?: Record<string, string>;
}

export interface FakeHttp extends Http {
  /** every address asked for, in order */
  readonly asked: URL[];
}

/**
 * An `Http` that hands out documents by address without query, which a test then reads in `asked`. An answer can be
 * an Error, which is thrown, or a function of the address. An address without a document fails the test.
 */
export function fakeHttp(answers: Record<string, FakeAnswer | Error | ((url: URL) => FakeAnswer)>): FakeHttp {
  const asked: URL[] = [];
  async function send(address: string | URL): Promise<Answer> {
    const url = new URL(address);
    asked.push(url);
    const found = answers[url.origin + url.pathname];
    if (found instanceof Error) throw found;
    if (!found) throw new TypeError(`The test has no document for ${url.origin}${url.pathname}`);
    const { body = null, status = 200, headers } = typeof found === 'function' ? found(url) : found;
    return { status, headers: new Headers(headers), body };
  }
  const markup = (): never => {
    throw new TypeError('The test has no parser for markup');
  };
  return {
    asked,
    send,
    get: async (url) => (await send(url)).body,
    text: async (url) => String((await send(url)).body),
    download: async (url) => {
      const { headers, body } = await send(url);
      return { headers, url: String(url), bytes: new TextEncoder().encode(String(body)) };
    },
    html: markup,
    xml: markup,
  };
}
