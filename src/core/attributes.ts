/** Checks of what a page author wrote into an attribute. */
import type { PropertyDeclaration } from 'lit';
import { explain } from './advice/explain.js';

/** Declares a number that may be absent: an empty attribute says nothing, where Lit would read 0. */
export const optionalNumber: PropertyDeclaration = {
  converter: (value) => (value?.trim() ? Number(value) : null),
};

/** The attribute's word if it is an allowed one; else the fallback, and the console says which words are allowed. */
export function choice<T extends string, F>(
  tag: string,
  name: string,
  value: string | null | undefined,
  allowed: readonly T[],
  fallback: F,
): T | F {
  if (!value) return fallback;
  if (allowed.includes(value as T)) return value as T;
  explain(tag, 'choice', name, value, allowed);
  return fallback;
}

/** The attribute's number if it lies in the range; else `null`, and the console names the range. */
export function inRange(
  tag: string,
  name: string,
  value: number | null | undefined,
  min: number,
  max: number,
): number | null {
  if (value === null || value === undefined) return null;
  if (value >= min && value <= max) return value;
  explain(tag, 'range', name, min, max);
  return null;
}
