/** Finds out what a file is, and reads it. */
import { ConfigError } from '../../config/error.js';
import type { ImportedThread } from './export.js';
import { readCsv } from './files/csv.js';
import type { Fields } from './files/fields.js';
import { readJson } from './files/json.js';
import { magic, readTables } from './files/sqlite.js';
import { startOf, streamText } from './files/text.js';
import { recordsOf } from './files/xml.js';
import { complaintIn } from './formats/github.js';
import { jsonFormats, systems, tableFormats, xmlFormats } from './formats/index.js';

/** Characters in which a file says what it is. */
const beginning = 4000;

/** Records of which one says what a file is: a single one may lack fields, or be damaged. */
const firstRecords = 20;

export interface Export {
  system: string;
  threads: ImportedThread[];
}

/** @param timeZone what a time without an offset means */
export async function readExport(path: string, timeZone: string): Promise<Export> {
  try {
    const read = (await isSqlite(path)) ? readFile(path, timeZone) : await readText(path, timeZone);
    if (read) return read;
    throw new ConfigError(`${path} is no export that import knows: it takes those of ${systems.join(', ')}.`);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_STRING_TOO_LONG' || /Invalid string length/.test(message))
      throw new ConfigError(`${path} is too large to be read at once: export it in parts.`, { cause });
    if (!['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes(code ?? '')) throw cause;
    throw new ConfigError(`${path} cannot be read (${message}): write the path of an export.`, { cause });
  }
}

const isSqlite = async (path: string): Promise<boolean> => (await startOf(path, magic.length)).equals(magic);

const readFile = (path: string, timeZone: string): Export | null =>
  readTables(path, tableFormats, (format, rowsOf) => ({
    system: format.name,
    threads: format.read(rowsOf, timeZone),
  }));

async function readText(path: string, timeZone: string): Promise<Export | null> {
  const text = streamText(path);
  let start = '';
  for (let part = await text.next(); !part.done && (start += part.value).length < beginning;)
    part = await text.next();
  if (start.trimStart().startsWith('<')) {
    const format = xmlFormats.find(({ recognizes }) => recognizes(start.slice(0, beginning)));
    if (!format) return null;
    const records = recordsOf(path, whole(start, text), format.records);
    return { system: format.name, threads: await format.read(records, timeZone) };
  }
  for await (const part of text) start += part;
  const records = recordsIn(path, start);
  const complaint = complaintIn(records);
  if (complaint)
    throw new ConfigError(
      `${path} holds an error of GitHub (${complaint}): correct the query, and ask again.`,
    );
  if (!records.length && start.trimStart().startsWith('['))
    throw new ConfigError(`${path} holds no comments: export them again.`);
  const sample = records.slice(0, firstRecords);
  const format = jsonFormats.find(({ recognizes }) => sample.some(recognizes));
  return format ? { system: format.name, threads: format.read(records, timeZone) } : null;
}

function recordsIn(path: string, text: string): readonly Fields[] {
  if (/^\s*[[{]/.test(text)) return readJson(path, text);
  return (
    readCsv(
      path,
      text,
      jsonFormats.flatMap(({ columns }) => (columns ? [columns] : [])),
    ) ?? []
  );
}

async function* whole(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}
