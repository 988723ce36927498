/** Reads documents beside JSON: pages, feeds and files. Widgets load it with a source of another system. */
import { parseHtml, parseXml } from './parse/markup.js';
import {
  createRequests,
  type Download,
  type Http,
  type RequestOptions,
  type Requests,
  type RequestsOptions,
} from './request.js';

export interface ClientOptions extends RequestsOptions {
  /** parsers in place of the browser's */
  html?: Http['html'];
  xml?: Http['xml'];
}

/** All that a source may need. */
export function withDocuments(
  { ask, get, send }: Requests,
  html: Http['html'] = parseHtml,
  xml: Http['xml'] = parseXml,
): Http {
  const download = async (url: string | URL, init?: RequestOptions): Promise<Download> => {
    const { body, headers, url: found } = await ask(url, init);
    return { headers, url: found, bytes: new Uint8Array(await body.arrayBuffer()) };
  };
  const text = async (url: string | URL, init?: RequestOptions): Promise<string> => {
    const { bytes, headers } = await download(url, init);
    // few pages read feeds, so few need to know about encodings
    return (await import('./parse/charset.js')).decode(bytes, headers.get('Content-Type'));
  };
  return { get, send, download, text, html, xml };
}

/** Makes a client; each call of it with an abort signal gives the `Http` that one load uses. */
export function createClient({ html, xml, ...options }: ClientOptions = {}): (signal?: AbortSignal) => Http {
  const open = createRequests(options);
  return (signal) => withDocuments(open(signal), html, xml);
}
