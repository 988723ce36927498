import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context as HonoContext } from 'hono';
import type { Packed } from '../../http/answers/pack.js';
import type { Env } from '../../http/routes.js';
import { send } from '../../http/answers/send.js';

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

export interface ThreadAnswer {
  packed: Answer;
  /** for its asker alone, as it holds a challenge */
  own: boolean;
}

export const sendThread = (c: HonoContext<Env>, { packed, own }: ThreadAnswer): Response =>
  own
    ? c.body(packed.plain, 200, { 'Content-Type': packed.type, 'Cache-Control': 'no-store' })
    : send(c, packed, { cacheControl: 'public, no-cache' });
