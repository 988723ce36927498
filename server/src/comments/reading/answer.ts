import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Packed } from '../../http/pack.js';

/**
 * A body that is compressed for the first who wants it so, and quickly: it lives for seconds. The next quality takes twice
 * as long for a twentieth less.
 */
export class Answer implements Packed {
  readonly type: string;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  #br: Uint8Array<ArrayBuffer> | undefined;
  #gzip: Uint8Array<ArrayBuffer> | undefined;

  constructor(plain: string, etag: string, type = 'application/json') {
    this.plain = Buffer.from(plain);
    this.etag = etag;
    this.type = type;
  }

  get br(): Uint8Array<ArrayBuffer> {
    return (this.#br ??= brotliCompressSync(this.plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
    }) as Uint8Array<ArrayBuffer>);
  }

  get gzip(): Uint8Array<ArrayBuffer> {
    return (this.#gzip ??= gzipSync(this.plain, { level: 1 }) as Uint8Array<ArrayBuffer>);
  }
}
