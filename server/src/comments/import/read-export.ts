/** Finds out what a file is, and reads it. */
import { ConfigError } from '../../config/error.js';
import { disqus } from './disqus.js';
import type { ImportedThread } from './export.js';
import { recordsOf, textOf } from './records.js';
import { wordpress } from './wordpress.js';

const formats = [disqus, wordpress];

/** Characters in which a file says what it is. */
const beginning = 4000;

export interface Export {
  system: string;
  threads: ImportedThread[];
}

export async function readExport(path: string, timeZone: string): Promise<Export> {
  try {
    const text = textOf(path);
    let start = '';
    for (let part = await text.next(); !part.done && (start += part.value).length < beginning;)
      part = await text.next();
    const format = formats.find(({ recognizes }) => recognizes(start.slice(0, beginning)));
    if (!format)
      throw new ConfigError(
        `${path} is no export that import knows: write the XML that Disqus or WordPress exports, gzipped or not.`,
      );
    const records = recordsOf(path, whole(start, text), format.records);
    return { system: format.name, threads: await format.read(records, timeZone) };
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (!['ENOENT', 'EACCES', 'EISDIR'].includes(code ?? '')) throw cause;
    throw new ConfigError(`${path} cannot be read (${message}): write the path of an export.`, { cause });
  }
}

async function* whole(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}
