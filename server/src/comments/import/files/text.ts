/** A file's text, piece by piece. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { ConfigError } from '../../../config/error.js';

const gzip = Buffer.from([0x1f, 0x8b]);
const zip = Buffer.from('PK\u0003\u0004');

/** The file as text, unpacked where it is gzipped. */
export async function* streamText(path: string): AsyncGenerator<string> {
  const start = await startOf(path, 4);
  if (start.equals(zip))
    throw new ConfigError(`${path} is a zip archive: unpack it, and import what is in it.`);
  const bytes = createReadStream(path);
  const unpacked = start.subarray(0, 2).equals(gzip) ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => unpacked.destroy(error));
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const part of unpacked as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(part));
      yield decoder.decode(part, { stream: true });
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code?.startsWith('Z_'))
      throw new ConfigError(`${path} cannot be unpacked: fetch it again.`, { cause });
    throw cause;
  } finally {
    bytes.destroy();
  }
  if (decoder) yield decoder.decode();
}

/** The first bytes of a file. */
export async function startOf(path: string, length: number): Promise<Buffer> {
  const start = Buffer.alloc(length);
  const file = await open(path);
  await file.read(start, 0, length, 0).finally(() => file.close());
  return start;
}

/** As the byte order mark or the XML declaration says; the decoder skips the mark. */
function encodingOf(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
  if (part[0] === 0xfe && part[1] === 0xff) return 'utf-16be';
  const named = /^[^>]*\bencoding=["']([\w-]+)["']/.exec(part.subarray(0, 200).toString('latin1'))?.[1];
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}
