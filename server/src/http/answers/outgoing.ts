/**
 * Node writes a text together with the headers before it, but bytes on their own, which costs half as much again as a
 * small answer. So bytes are written as the text whose characters they are.
 */
import { ServerResponse, type IncomingMessage } from 'node:http';

/** Bytes; a longer body is not copied. */
const small = 16_384;

export class Outgoing<Request extends IncomingMessage> extends ServerResponse<Request> {
  override end(...args: unknown[]): this {
    const [body] = args;
    if (!(body instanceof Uint8Array) || body.length > small) return super.end(...(args as []));
    const { buffer, byteOffset, byteLength } = body;
    const text = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
    return super.end(text, 'latin1', args.find((arg) => typeof arg === 'function') as () => void);
  }
}
