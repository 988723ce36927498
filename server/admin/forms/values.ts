/** Between a record and what a form shows of it. Pure. */
import { at, rowsOf, type Field, type Values } from './fields.js';

type Fields = readonly Field[];
type Tree = Readonly<Record<string, unknown>>;

const lines = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What the form shows of a record. */
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
 * The record that is typed in; what is empty is left out, and the server says what it cannot be without.
 *
 * @param saved the record that the form was made of
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
  const words = values[address] ?? '';
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
      return lines(words);
    case 'flag':
      return words !== '';
    case 'number': {
      if (!words.trim()) return undefined;
      // what is no number goes out as it is typed: the server says what it wants there
      const number = Number(words);
      return Number.isFinite(number) ? number : words;
    }
    case 'time':
      if (!words) return undefined;
      // a field has no seconds, and does not tell an hour that comes twice apart
      return typeof saved === 'string' && words === toLocal(saved) ? saved : toInstant(words);
    default:
      return words.trim() || undefined;
  }
}

/** The same with no rows that nothing is typed in for, so that the server counts rows as the form does. */
export function withoutEmptyRows(fields: Fields, values: Values): Values {
  const kept: Record<string, string> = { ...values };
  for (const field of fields) {
    if (field.kind !== 'rows') continue;
    const rows = Array.from({ length: rowsOf(field.name, values) }, (_, n) => rowAt(field.name, n, values));
    for (const key of Object.keys(kept)) if (key.startsWith(`${field.name}.`)) delete kept[key];
    rows
      .filter((row) => Object.values(row).some((words) => words.trim()))
      .forEach((row, n) => Object.assign(kept, atRow(field.name, n, row)));
  }
  return kept;
}

/** The same without one of a field's rows. */
export function withoutRow(name: string, row: number, values: Values): Values {
  const kept = Object.entries(values).filter(([key]) => !key.startsWith(`${name}.`));
  const rows = Array.from({ length: rowsOf(name, values) }, (_, n) => rowAt(name, n, values));
  rows.splice(row, 1);
  return Object.assign(Object.fromEntries(kept), ...rows.map((one, n) => atRow(name, n, one))) as Values;
}

function rowAt(name: string, row: number, values: Values): Values {
  const start = `${at(name, row)}.`;
  const own = Object.entries(values).filter(([key]) => key.startsWith(start));
  return Object.fromEntries(own.map(([key, words]) => [key.slice(start.length), words]));
}

const atRow = (name: string, row: number, values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, words]) => [at(at(name, row), key), words]));

/** A time as a field for local times has it; one that cannot be read as it stands. */
export function toLocal(instant: string): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return instant;
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function toInstant(local: string): string {
  const time = new Date(local);
  return Number.isNaN(time.getTime()) ? local : time.toISOString();
}

/** An id from a name; empty when none of the name can stand in an id. */
export const idFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
