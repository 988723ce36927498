/**
 * What the server knows of each field of the form that says who writes. The list of fields is the widget's; the settings,
 * the form, the columns, moderation and exports follow it. A new field needs an entry here and a migration for its column.
 */
import { safeUrl } from 'inlay/internal/core/parse/urls';
import { mapFields, shownFields, writerFields, type WriterField } from 'inlay/comments/model';

interface FieldRule {
  /** in the settings' description */
  what: string;
  /** in messages to the writer */
  label: string;
  /** characters */
  maxLength: number;
  /** The value as it is stored; `null` if it is invalid. Without it any line of text is valid. */
  read?: (line: string) => string | null;
  invalid?: string;
}

export const fieldRules: Readonly<Record<WriterField, FieldRule>> = {
  name: { what: 'a name', label: 'name', maxLength: 80 },
  email: {
    ...{ what: 'an email address', label: 'email address', maxLength: 254 },
    read: (line) => (/^[^\s@<>]+@[^\s@<>]+$/.test(line) ? line : null),
    invalid: 'Please correct your email address.',
  },
  url: {
    ...{ what: 'a website', label: 'website', maxLength: 500 },
    read: webAddress,
    invalid: 'Please correct the address of your website.',
  },
};

/** People leave `https://` out. */
function webAddress(address: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  const url = safeUrl(whole);
  return url && /^https?:/.test(url) && /[^.]\.[^.]|^https?:\/\/(localhost|\[)/.test(url) ? url : null;
}

/** Fields that moderators see and readers do not. */
export const privateFields = writerFields.filter(
  (field) => !(shownFields as readonly WriterField[]).includes(field),
);

/** The writer's fields as they are stored. */
export type Writer = Record<WriterField, string | null>;

export type Column<Field extends WriterField = WriterField> = `author_${Field}`;
type Columns<Field extends WriterField> = Record<Column<Field>, string | null>;
export type WriterColumns = Columns<WriterField>;

export const columnOf = <Field extends WriterField>(field: Field): Column<Field> => `author_${field}`;

/** The columns of these fields, with a value for each. */
export const toColumns = <Field extends WriterField>(
  fields: readonly Field[],
  valueOf: (field: Field) => string | null,
): Columns<Field> =>
  mapFields(fields.map(columnOf), (column) => valueOf(column.slice('author_'.length) as Field));

/** The fields of a row. */
export const fromColumns = <Field extends WriterField>(
  fields: readonly Field[],
  row: Readonly<Columns<Field>>,
): Record<Field, string | null> => mapFields(fields, (field) => row[columnOf(field)]);
