/** The tables of another system's SQLite file, which is opened for reading alone. */
import SQLite from 'better-sqlite3';
import { ConfigError } from '../../../config/error.js';
import type { ReadTable, TableFormat } from '../format.js';
import type { Fields } from './fields.js';

/** How every SQLite file begins. */
export const magic = Buffer.from('SQLite format 3\0');

export function readTables<Result>(
  path: string,
  formats: readonly TableFormat[],
  work: (format: TableFormat, rowsOf: ReadTable) => Result,
): Result | null {
  try {
    const file = new SQLite(path, { readonly: true, fileMustExist: true });
    try {
      // a view of a stranger's file calls no function that does anything
      file.pragma('trusted_schema = off');
      const tables = file.prepare("select name from sqlite_master where type = 'table'").pluck().all();
      const format = formats.find((one) => one.tables.every((name) => tables.includes(name)));
      return format
        ? work(format, (name) => file.prepare<[], Fields>(`select * from "${name}"`).all())
        : null;
    } finally {
      file.close();
    }
  } catch (cause) {
    if (!(cause instanceof SQLite.SqliteError)) throw cause;
    throw new ConfigError(
      `${path} cannot be read as an SQLite file (${cause.message}): copy it again while its server is stopped.`,
      { cause },
    );
  }
}
