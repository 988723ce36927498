/** Normalizes and validates the fields that a reader sent. */
import { isEmptyText } from 'inlay/internal/comments/text';
import { mapFields, writerFields, type FormField, type WriterField } from 'inlay/comments/model';
import type { FieldError } from '../../http/problem.js';
import type { Settings } from '../config.js';
import { fieldRules, type Writer } from '../writer-fields.js';

export interface Written extends Writer {
  text: string;
}

/** Input may be this many times as long as the stored value: forms send two characters for a line feed. */
const slack = 2;

// C0 and C1 controls except tab and line feed; bidirectional overrides, which could reverse the text of the page
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
// halves of characters, which no database stores
const halves = /\p{Surrogate}/gu;
const overrides = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text as it is stored: whole characters, line feeds, no controls, no blank lines around it. */
export function cleanText(text: string): string {
  const clean = text.replace(halves, '\ufffd').replace(/\r\n?/g, '\n').replace(controls, '').trimEnd();
  // the indentation of the first line may mean something
  return clean.slice(clean.lastIndexOf('\n', clean.search(/\S/)) + 1);
}

/** As `cleanText`, on one line. */
export const cleanLine = (line: string): string =>
  line.replace(halves, '\ufffd').replace(controls, '').replace(overrides, '').replace(/\s+/g, ' ').trim();

/** The text as it is stored, or what is wrong with it. The length is checked before anything else is done with it. */
export function readText(sent: string, { maxLength }: Settings): { text: string; errors: FieldError[] } {
  const text = sent.length > slack * maxLength ? sent : cleanText(sent);
  if (text.length > maxLength) {
    const message = `Please shorten your comment: it has ${text.length} characters of ${maxLength}.`;
    return { text, errors: [{ field: 'text', code: 'too-long', message }] };
  }
  if (!isEmptyText(text)) return { text, errors: [] };
  return { text, errors: [{ field: 'text', code: 'required', message: 'Please enter your comment.' }] };
}

/** Reads the form's fields by the site's settings. A field that the site does not ask for is not stored. */
export function readFields(
  sent: Record<FormField, string>,
  settings: Settings,
): { written: Written; errors: FieldError[] } {
  const { text, errors } = readText(sent.text, settings);
  const writer = mapFields(writerFields, (field) => {
    if (settings[field] === 'hidden') return null;
    const { value, error } = readField(field, sent[field], settings[field] === 'required');
    if (error) errors.push({ field, ...error });
    return value;
  });
  return { written: { ...writer, text }, errors };
}

function readField(
  field: WriterField,
  sent: string,
  isRequired: boolean,
): { value: string | null; error?: Omit<FieldError, 'field'> } {
  const { label, maxLength, read, invalid = '' } = fieldRules[field];
  const line = sent.length > slack * maxLength ? sent : cleanLine(sent);
  if (line.length > maxLength)
    return { value: null, error: { code: 'too-long', message: `Please shorten your ${label}.` } };
  if (isEmptyText(line)) {
    const error = { code: 'required', message: `Please enter your ${label}.` };
    return { value: null, ...(isRequired && { error }) };
  }
  const value = read ? read(line) : line;
  return { value, ...(value === null && { error: { code: 'invalid', message: invalid } }) };
}
