/** Converts between a record and the values of its form. Pure functions. */
import { at, rowsOf, type Field, type Values } from './fields.js';

type Fields = readonly Field[];
type Tree = Readonly<Record<string, unknown>>;

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The form values of a record. */
export function toValues(fields: Fields, record: Tree, prefix = ''): Values {
  const pairs = fields.flatMap((field): [string, string][] => {
    const address = at(prefix, field.name);
    const value = record[field.name];
    if (value === null || value === undefined) return [];
    switch (field.kind) {
      case 'group':
        return Object.entries(toValues(field.fields, value as Tree, address));
      case 'rows':
        return (value as Tree[]).flatMap((row, n) =>
          Object.entries(toValues(field.fields, row, at(address, n))),
        );
      case 'lines':
        return [[address, (value as string[]).join('\n')]];
      case 'flag':
        return value ? [[address, 'on']] : [];
      case 'time':
        return [[address, toLocal(value as string)]];
      default:
        return [[address, String(value)]];
    }
  });
  return Object.fromEntries(pairs);
}

/**
 * The record from the input. Empty fields are left out; the server reports which ones are required.
 *
 * @param saved the record that the form was rendered from
 */
export function toRecord(
  fields: Fields,
  values: Values,
  saved: Tree = {},
  prefix = '',
): Record<string, unknown> {
  const pairs = fields.map(
    (field) => [field.name, valueOf(field, at(prefix, field.name), values, saved[field.name])] as const,
  );
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

function valueOf(field: Field, address: string, values: Values, saved: unknown): unknown {
  const text = values[address] ?? '';
  switch (field.kind) {
    case 'group': {
      const group = toRecord(field.fields, values, (saved ?? {}) as Tree, address);
      return Object.keys(group).length ? group : undefined;
    }
    case 'rows':
      return Array.from({ length: rowsOf(address, values) }, (_, n) =>
        toRecord(field.fields, values, {}, at(address, n)),
      );
    case 'lines':
      return lines(text);
    case 'flag':
      return text !== '';
    case 'number': {
      if (!text.trim()) return undefined;
      // input that is not a number is sent as typed, so that the server reports the error
      const number = Number(text);
      return Number.isFinite(number) ? number : text;
    }
    case 'time':
      if (!text) return undefined;
      // the field has no seconds and cannot tell apart the hour that a clock change repeats
      return typeof saved === 'string' && text === toLocal(saved) ? saved : toInstant(text);
    default:
      return text.trim() || undefined;
  }
}

/** An instant as a `datetime-local` value; unparsable input is returned unchanged. */
export function toLocal(instant: string): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return instant;
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function toInstant(local: string): string {
  const time = new Date(local);
  return Number.isNaN(time.getTime()) ? local : time.toISOString();
}

/** An id derived from a name; empty if the name has no usable characters. */
export const idFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\w.]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
