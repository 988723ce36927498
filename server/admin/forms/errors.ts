/** Maps the server's errors to the fields of a form. Pure functions. */
import type { FieldError } from '../problems.js';
import { at, rowsOf, type Field, type Values } from './fields.js';
import { t } from '../i18n/index.js';

export interface Errors {
  /** by field path */
  fields: ReadonlyMap<string, string>;
  /** errors that belong to no field */
  rest: readonly string[];
  /** whether some are the server's own words, which are English */
  english: boolean;
}

export const noErrors: Errors = { fields: new Map(), rest: [], english: false };

/** The errors without those of a field that was mended. */
export const without = (errors: Errors, path: string): Errors =>
  errors.fields.has(path)
    ? { ...errors, fields: new Map([...errors.fields].filter(([field]) => field !== path)) }
    : errors;

export function sortErrors(fields: readonly Field[], values: Values, errors: readonly FieldError[]): Errors {
  const places = placesOf(fields, values, '');
  const placed = new Map<string, Set<string>>();
  const rest = new Set<string>();
  for (const { field, message } of errors) {
    const place = places.get(field);
    const [, list = '', line] = /^(.*)\.(\d+)$/.exec(field) ?? [];
    if (place !== undefined) add(placed, place, message);
    else if (places.has(list)) add(placed, list, t('form.line', { line: Number(line) + 1, message }));
    else rest.add(field ? `${field}: ${message}` : message);
  }
  const byField = [...placed].map(([place, messages]) => [place, [...messages].join(' ')] as const);
  return {
    fields: new Map(byField),
    rest: [...rest],
    english: errors.some(({ english }) => english),
  };
}

/** The path of every field. The errors of a group are shown at its first field. */
function placesOf(fields: readonly Field[], values: Values, prefix: string): Map<string, string> {
  const places = new Map<string, string>();
  for (const field of fields) {
    const address = at(prefix, field.name);
    if (field.kind === 'group') {
      places.set(address, at(address, field.fields[0]!.name));
      for (const [own, place] of placesOf(field.fields, values, address)) places.set(own, place);
    } else if (field.kind === 'rows')
      for (let n = 0; n < rowsOf(address, values); n++)
        for (const [own, place] of placesOf(field.fields, values, at(address, n))) places.set(own, place);
    else places.set(address, address);
  }
  return places;
}

function add(placed: Map<string, Set<string>>, place: string, message: string): void {
  placed.set(place, (placed.get(place) ?? new Set()).add(message));
}
