/** Walks the schemas of the settings. */
import type { Setting } from './layers.js';

/** A schema, as far as its shape goes. */
export interface Node {
  type: string;
  entries?: Record<string, Node>;
  wrapped?: Node;
  item?: Node;
}

/** The names and indexes that lead to a setting. */
export type Keys = readonly (string | number)[];

/** Every setting that is no group, by its path. */
export function settingsOf(schema: unknown, path: readonly string[] = []): Setting[] {
  const { type, wrapped, entries } = schema as Node;
  if (wrapped) return settingsOf(wrapped, path);
  if (entries) return Object.entries(entries).flatMap(([name, inner]) => settingsOf(inner, [...path, name]));
  return [{ path, textual: type === 'string' || type === 'picklist' }];
}

export function schemaAt(top: unknown, keys: Keys): Node {
  let schema = unwrapped(top);
  for (const key of keys) schema = unwrapped(typeof key === 'number' ? schema.item : schema.entries?.[key]);
  return schema;
}

function unwrapped(schema: unknown): Node {
  let node = schema as Node;
  while (node?.wrapped) node = node.wrapped;
  return node;
}

/** Where a list stands in the place of an object, which the schemas would take for an empty one; `null` for nowhere. */
export function findList(schema: unknown, value: unknown, path: Keys = []): Keys | null {
  const { entries, item } = unwrapped(schema) ?? {};
  if (Array.isArray(value)) {
    if (entries) return path;
    return firstOf(value.map((inner, at) => () => (item ? findList(item, inner, [...path, at]) : null)));
  }
  if (!entries || typeof value !== 'object' || value === null) return null;
  return firstOf(
    Object.entries(value).map(
      ([key, inner]) =>
        () =>
          Object.hasOwn(entries, key) ? findList(entries[key], inner, [...path, key]) : null,
    ),
  );
}

function firstOf<T>(finds: readonly (() => T | null)[]): T | null {
  for (const find of finds) {
    const found = find();
    if (found !== null) return found;
  }
  return null;
}
