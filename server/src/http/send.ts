/** Answers a read with a packed body: 304 when the asker has it, else in the best encoding it takes. */
import type { Context as HonoContext } from 'hono';
import { commonHeaders, completeResponse } from './headers.js';
import type { Packed } from './pack.js';
import type { Env } from './routes.js';

export interface SendOptions {
  cacheControl: string;
  /** further request headers that the answer depends on */
  vary?: string;
  headers?: Record<string, string>;
}

export function send(
  c: HonoContext<Env>,
  packed: Packed,
  { cacheControl, vary, headers }: SendOptions,
): Response {
  const all: Record<string, string> = {
    ...commonHeaders,
    'Cache-Control': cacheControl,
    ETag: packed.etag,
    Vary: vary ? `Accept-Encoding, ${vary}` : 'Accept-Encoding',
    ...headers,
  };
  if (matches(c.req.header('If-None-Match'), packed.etag)) return completeResponse(null, 304, all);
  all['Content-Type'] = packed.type;
  const encoding = encodingFor(c.req.header('Accept-Encoding'));
  // asked for by name, so that a body that is compressed on demand is compressed once, or not at all
  const compressed = encoding && packed[encoding];
  if (!compressed) return completeResponse(packed.plain, 200, all);
  all['Content-Encoding'] = encoding;
  return completeResponse(compressed, 200, all);
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
