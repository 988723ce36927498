/** Values of exports, whose types nobody vouches for: numbers are written as texts, dates in three ways. */
import { readInstant } from 'inlay/internal/core/time/instants';

export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; whatever else stands in it is an object without fields, so that it is counted. */
export const listOf = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.map((entry) => (isFields(entry) ? entry : {})) : [];

export const objectOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** The keys under which MongoDB and LeanCloud write values that JSON does not have. */
const wrappers = ['$oid', '$date', '$numberLong', '$numberInt', '$numberDouble', 'iso'];

/** `{ $date: { $numberLong: … } }` is as deep as they go. */
const deepestWrapper = 2;

function bare(value: unknown): unknown {
  let inside = value;
  for (let depth = 0; depth < deepestWrapper && isFields(inside); depth++) {
    const wrapper: Fields = inside;
    const key = wrappers.find((name) => Object.hasOwn(wrapper, name));
    inside = key === undefined ? null : wrapper[key];
  }
  return inside;
}

/** The first of the values that is a text that is not blank, or a number, as a text. */
export function textOf(...values: unknown[]): string | null {
  for (const value of values.map(bare)) {
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
    if (text.trim()) return text;
  }
  return null;
}

/** An id as a text; empty where there is none. */
export const idOf = (value: unknown): string => textOf(value)?.trim() ?? '';

/** The id of what a comment answers; `null` for none, which some systems write as 0. */
export const parentOf = (...values: unknown[]): string | null => {
  const id = textOf(...values)?.trim();
  return id === undefined || id === '0' ? null : id;
};

/** Whether a field says yes: as a boolean, a number or a word, which is `t` where PostgreSQL writes it. */
export const isTrue = (value: unknown): boolean =>
  ['true', 't', '1'].includes((value === true ? 'true' : idOf(value)).toLowerCase());

/** A whole number, 0 or more. */
export function countOf(value: unknown): number {
  const count = Math.floor(Number(textOf(value) ?? 0));
  return count > 0 ? Math.min(count, 2 ** 31 - 1) : 0;
}

/**
 * Epoch ms of a time; `NaN` for none.
 *
 * @param timeZone what a time without an offset means
 * @param unit ms of a number's unit
 */
export function timeOf(value: unknown, timeZone: string, unit = 1): number {
  const words = textOf(value);
  if (words === null) return NaN;
  const number = Number(words);
  return Number.isNaN(number) ? Date.parse(readInstant(words, timeZone) ?? '') : Math.round(number * unit);
}
