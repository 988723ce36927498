/** A body made ready once and answered many times: hashed, and compressed for those who take it. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync, type BrotliOptions } from 'node:zlib';

export interface Packed {
  type: string;
  etag: string;
  plain: Uint8Array<ArrayBuffer>;
  /** absent where compressing gains nothing */
  br?: Uint8Array<ArrayBuffer>;
  gzip?: Uint8Array<ArrayBuffer>;
}

const brotli = (quality: number): BrotliOptions => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality },
});

/** Packs an answer that lives for minutes: quick compression, on the spot (a weather answer takes under 1 ms). */
export function pack(plain: string, type = 'application/json'): Packed {
  const bytes = Buffer.from(plain);
  const made = { type, etag: etagOf(bytes), plain: bytes };
  if (bytes.length < 600) return made;
  return { ...made, br: brotliCompressSync(bytes, brotli(5)), gzip: gzipSync(bytes) };
}

/** Packs a file that lives as long as the server: the best compression, off the main thread. */
export async function packFile(plain: Uint8Array<ArrayBuffer>, type: string): Promise<Packed> {
  const etag = etagOf(plain);
  if (!/^(text\/|image\/svg|application\/(json|javascript|xml|manifest|rss|atom))/.test(type))
    return { type, etag, plain };
  const [br, gz] = await Promise.all([
    promisify<Uint8Array, BrotliOptions, Uint8Array<ArrayBuffer>>(brotliCompress)(plain, brotli(11)),
    promisify<Uint8Array, Uint8Array<ArrayBuffer>>(gzip)(plain),
  ]);
  return br.length < plain.length ? { type, etag, plain, br, gzip: gz } : { type, etag, plain };
}

/** Weak, since one tag stands for the body in every encoding. */
const etagOf = (body: Uint8Array): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
