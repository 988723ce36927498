/** Storage on the reader's device, one item for each thing, so that two tabs never overwrite each other's. */
import { tryOr } from '../../core/try-or.js';

export const prefix = 'inlay:';
/** Stands in for storage that is blocked or full, for the life of the page. */
const memory = new Map<string, string>();

/** The value, or `null`. */
export const readItem = <T>(key: string): T | null =>
  tryOr(() => JSON.parse(memory.get(key) ?? localStorage.getItem(prefix + key)!) as T) ?? null;

/** Stores the value; `null` removes it. */
export function writeItem(key: string, value: unknown): void {
  memory.delete(key);
  try {
    if (value === null) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    if (value !== null) memory.set(key, JSON.stringify(value));
  }
}

/** The keys that start with `start`. */
export function itemKeys(start: string): string[] {
  const stored = (tryOr(() => Object.keys(localStorage)) ?? [])
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
  return [...new Set([...stored, ...memory.keys()])].filter((key) => key.startsWith(start));
}
