/** Answers with a packed body: 304 when the asker has it, else in the best encoding it takes. */
import type { Context as HonoContext } from 'hono';
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
  const common: Record<string, string> = {
    ...headers,
    'Cache-Control': cacheControl,
    ETag: packed.etag,
    Vary: vary ? `Accept-Encoding, ${vary}` : 'Accept-Encoding',
  };
  if (matches(c.req.header('If-None-Match'), packed.etag)) return c.body(null, 304, common);
  common['Content-Type'] = packed.type;
  const encoding = packed.br && encodingFor(c.req.header('Accept-Encoding'));
  if (!encoding) return c.body(packed.plain, 200, common);
  common['Content-Encoding'] = encoding;
  return c.body(packed[encoding]!, 200, common);
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2). */
function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  const strong = (tag: string) => tag.trim().replace(/^W\//, '');
  return header === '*' || header.split(',').some((tag) => strong(tag) === strong(etag));
}

/** What the asker takes; `q=0` means it does not. */
function encodingFor(accept: string | undefined): 'br' | 'gzip' | null {
  if (!accept) return null;
  const takes = (name: string) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accept);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}
