/**
 * Readers for values of unknown shape. What is missing or of the wrong type is `null` (or an empty list or object),
 * never 0 and never an exception, so that one bad field hides one row.
 */
import { InlayError } from '../error.js';

export type Fields = Record<string, unknown>;

/** The value's fields; none when it is not an object. */
export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** The value's entries; none when it is not an array. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A finite number, else `null`. A numeric string is not a number. */
export const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A string with something in it, trimmed, else `null`. */
export const text = (value: unknown): string | null => (typeof value === 'string' && value.trim()) || null;

/** `true` or `false`, else `null`. */
export const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

/** One of the allowed words, else `null`. */
export const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | null =>
  allowed.includes(value as T) ? (value as T) : null;

/** An ISO 8601 instant that a Date can read, else `null`. */
export const instant = (value: unknown): string | null => {
  const words = text(value);
  return words && !Number.isNaN(Date.parse(words)) ? words : null;
};

/** Throws a `format` error that names what the answer should have been. */
export function must(condition: unknown, what: string): asserts condition {
  if (!condition) throw new InlayError('format', `The answer is not ${what}.`);
}
