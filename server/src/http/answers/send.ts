/** Answers a read with a packed body: 304 when the asker has it, else in the best encoding it takes. */
import type { Context as HonoContext } from 'hono';
import { commonHeaders, completeResponse } from './headers.js';
import type { Packed } from './pack.js';
import type { Ready } from './ready.js';
import type { Env } from '../routes.js';

export interface SendOptions {
  /** default 200 */
  status?: 404;
  cacheControl: string;
  /** further request headers that the answer depends on */
  vary?: string;
  headers?: Record<string, string>;
  /** for pages of this server alone; default for everybody */
  own?: true;
  /** whether the answer is still this one: then who asks the same is answered so again, at once */
  stands?: () => boolean;
}

export function send(c: HonoContext<Env>, packed: Packed, options: SendOptions): Response {
  const { cacheControl, vary, stands } = options;
  const headers: Record<string, string> = {
    ...commonHeaders,
    'Cache-Control': cacheControl,
    ETag: packed.etag,
    Vary: vary ? `Accept-Encoding, ${vary}` : 'Accept-Encoding',
    ...options.headers,
  };
  if (options.own) delete headers['Access-Control-Allow-Origin'];
  const has = matches(c.req.header('If-None-Match'), packed.etag);
  const body = has ? null : bodyFor(c.req.header('Accept-Encoding'), packed, headers);
  const status = has ? 304 : (options.status ?? 200);
  const { ready } = (c.env ?? {}) as { ready?: Ready };
  if (stands) ready?.keep(c, { status, headers, body, stands });
  return completeResponse(body, status, headers);
}

/** The body in the best encoding that the asker takes; the headers say which. */
function bodyFor(
  accept: string | undefined,
  packed: Packed,
  headers: Record<string, string>,
): Uint8Array<ArrayBuffer> {
  headers['Content-Type'] = packed.type;
  const encoding = encodingFor(accept);
  // asked for by name, so that a body that is compressed on demand is compressed once, or not at all
  const compressed = encoding && packed[encoding];
  if (!compressed) return packed.plain;
  headers['Content-Encoding'] = encoding;
  return compressed;
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2). */
function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  const strong = (tag: string) => tag.trim().replace(/^W\//, '');
  return header === '*' || header.split(',').some((tag) => strong(tag) === strong(etag));
}

// `q=0` means that the asker does not take it
const takesBrotli = /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;
const takesGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

function encodingFor(accept: string | undefined): 'br' | 'gzip' | null {
  if (!accept) return null;
  return takesBrotli.test(accept) ? 'br' : takesGzip.test(accept) ? 'gzip' : null;
}
