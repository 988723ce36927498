/** Describes a type of record; the list and the form are rendered from it. */
import type { TemplateResult } from 'lit';
import type { PageName } from '../route.js';
import type { Section } from '../forms/fields.js';

export interface Stored {
  id: string;
}

export interface Listing<T extends Stored> {
  records: T[];
  /** ids defined in the settings; removing an edit brings that version back */
  configured: string[];
  /** ids that editors added or changed */
  edited: string[];
}

export interface Group<T> {
  /** `null` if there is only one group */
  title: string | null;
  records: T[];
}

// methods rather than function properties, so that a specific type is assignable to the general one
export interface RecordType<T extends Stored = Stored, L extends Listing<T> = Listing<T>> {
  page: PageName;
  /** the label of the button that adds one */
  add: string;
  /** the form */
  sections: readonly Section[];
  nameOf(record: T): string;
  /** The details shown under the name in the list. */
  about(record: T, listing: L): TemplateResult;
  groups(records: readonly T[]): Group<T>[];
}
