/** The rows of a list of objects in a form. Pure functions. */
import { at, rowsOf, type Field, type FieldOf, type Values } from './fields.js';

/** One more row, by path: what is added to the values. */
export function emptyRow({ name, fields }: FieldOf<'rows'>, values: Values): Values {
  const row = at(name, rowsOf(name, values));
  return Object.fromEntries(fields.map((one) => [at(row, one.name), '']));
}

/** The values without empty rows, so that row numbers match the server's. */
export function withoutEmptyRows(fields: readonly Field[], values: Values): Values {
  const rest: Record<string, string> = { ...values };
  for (const field of fields) {
    if (field.kind !== 'rows') continue;
    const rows = Array.from({ length: rowsOf(field.name, values) }, (_, n) => rowAt(field.name, n, values));
    for (const key of Object.keys(rest)) if (key.startsWith(`${field.name}.`)) delete rest[key];
    rows
      .filter((row) => Object.values(row).some((text) => text.trim()))
      .forEach((row, n) => Object.assign(rest, atRow(field.name, n, row)));
  }
  return rest;
}

/** The values without one row of a field. */
export function withoutRow(name: string, row: number, values: Values): Values {
  const rest = Object.entries(values).filter(([key]) => !key.startsWith(`${name}.`));
  const rows = Array.from({ length: rowsOf(name, values) }, (_, n) => rowAt(name, n, values));
  rows.splice(row, 1);
  return Object.assign(Object.fromEntries(rest), ...rows.map((one, n) => atRow(name, n, one))) as Values;
}

function rowAt(name: string, row: number, values: Values): Values {
  const start = `${at(name, row)}.`;
  const own = Object.entries(values).filter(([key]) => key.startsWith(start));
  return Object.fromEntries(own.map(([key, text]) => [key.slice(start.length), text]));
}

const atRow = (name: string, row: number, values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, text]) => [at(at(name, row), key), text]));
