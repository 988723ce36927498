/** Elements of a large XML file, one after the other, as small trees: the file itself never lies in memory. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { SaxesParser } from 'saxes';
import type { XmlElement } from 'inlay/internal/core/request';
import { ConfigError } from '../../config/error.js';
import { XmlNode } from '../../http/client/xml.js';

const gzip = Buffer.from([0x1f, 0x8b]);
const zip = Buffer.from('PK\u0003\u0004');

/** The file as text, unpacked where it is gzipped. */
export async function* textOf(path: string): AsyncGenerator<string> {
  const start = Buffer.alloc(4);
  const file = await open(path);
  await file.read(start, 0, 4, 0).finally(() => file.close());
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
  }
  if (decoder) yield decoder.decode();
}

/** As the XML declaration says; the decoder skips a byte order mark. */
function encodingOf(part: Buffer): string {
  const named = /^[^>]*\bencoding=["']([\w-]+)["']/.exec(part.subarray(0, 200).toString('latin1'))?.[1];
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}

/**
 * The elements of these local names, each when its end has been read. Characters that XML does not allow, which writers
 * of exports let pass, are taken as they are.
 */
export async function* recordsOf(
  path: string,
  text: AsyncIterable<string>,
  names: readonly string[],
): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const done: XmlElement[] = [];
  let open: XmlNode | null = null;
  let depth = 0;
  let ended = false;
  parser.on('error', () => {});
  parser.on('opentag', (tag) => {
    depth++;
    if (open || names.includes(tag.local)) open = new XmlNode(tag, open);
  });
  parser.on('closetag', () => {
    ended = --depth === 0;
    if (!open) return;
    if (!open.parentElement) done.push(open);
    open = open.parentElement;
  });
  parser.on('text', (words) => open?.append(words));
  parser.on('cdata', (words) => open?.append(words));
  for await (const part of text) {
    parser.write(part);
    yield* done.splice(0);
  }
  if (!ended) throw new ConfigError(`${path} ends in the middle: export it again.`);
}
