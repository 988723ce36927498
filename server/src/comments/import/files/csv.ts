/** CSV whose first line names the columns. */
import { CsvError, parse } from 'csv-parse/sync';
import { ConfigError } from '../../../config/error.js';
import type { Fields } from './fields.js';

/** `null` where the first line names all columns of no set. */
export function readCsv(path: string, text: string, known: readonly (readonly string[])[]): Fields[] | null {
  const names = text.slice(0, text.search(/[\r\n]|$/)).split(',');
  const bare = new Set(names.map((name) => name.trim().replace(/^"|"$/g, '')));
  if (!known.some((columns) => columns.every((name) => bare.has(name)))) return null;
  try {
    return parse(text, { columns: true, skip_empty_lines: true, trim: false }) as Fields[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const { lines } = cause as CsvError & { lines?: number };
    throw new ConfigError(`${path} is not CSV at line ${lines ?? 1}: export it again, or mend it there.`, {
      cause,
    });
  }
}
