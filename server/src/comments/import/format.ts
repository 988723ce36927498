/** How one system's export is read: from XML, from JSON or CSV, or from the tables of an SQLite file. */
import type { XmlElement } from 'inlay/internal/core/request';
import type { ImportedThread } from './export.js';
import type { Fields } from './files/fields.js';

export interface XmlFormat {
  name: string;
  /** whether a file that begins like this is one */
  recognizes: (beginning: string) => boolean;
  /** the elements that `read` needs, by local name */
  records: readonly string[];
  /** @param timeZone what a time without an offset means */
  read: (records: AsyncIterable<XmlElement>, timeZone: string) => Promise<ImportedThread[]>;
}

export interface JsonFormat {
  name: string;
  /** the columns that tell its CSV, if there is one */
  columns?: readonly string[];
  /** whether a record is one of its own; a file is, when one of its first records is */
  recognizes: (record: Fields) => boolean;
  /** @param records the objects of a list, of JSON lines or of a CSV file; a single object is a list of one */
  read: (records: readonly Fields[], timeZone: string) => ImportedThread[];
}

/** Reads all rows of a table. */
export type ReadTable = (name: string) => Iterable<Fields>;

export interface TableFormat {
  name: string;
  /** the tables that tell it, and that `read` needs */
  tables: readonly string[];
  read: (rowsOf: ReadTable, timeZone: string) => ImportedThread[];
}
