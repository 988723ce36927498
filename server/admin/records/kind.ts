/** What the desk knows of a kind of record; the list and the form are made from it. */
import type { TemplateResult } from 'lit';
import type { Room } from '../place.js';
import type { Field } from '../forms/fields.js';

export interface Kept {
  id: string;
}

export interface Listing<T extends Kept> {
  records: T[];
  /** ids that the settings hold: they come back when what editors hold of them is removed */
  configured: string[];
  /** ids that editors hold */
  edited: string[];
}

export interface Group<T> {
  /** `null` where one group is all */
  title: string | null;
  records: T[];
}

// methods, not functions: a kind of one record is a kind that the elements can show
export interface Kind<T extends Kept = Kept, L extends Listing<T> = Listing<T>> {
  room: Room;
  /** such as `author`, with its article */
  one: string;
  a: string;
  fields: readonly Field[];
  nameOf(record: T): string;
  /** What the list says of it beneath its name. */
  about(record: T, listing: L): TemplateResult;
  groups(records: readonly T[]): Group<T>[];
}
