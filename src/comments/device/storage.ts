/** What is kept on the reader's device, one entry each, so that two tabs never overwrite each other's. */
import { tryOr } from '../../core/try-or.js';

export const prefix = 'inlay:';
/** Where storage is blocked or full, for the page's life. */
const memory = new Map<string, string>();

/** The value, or `null`. */
export const recall = <T>(key: string): T | null =>
  tryOr(() => JSON.parse(memory.get(key) ?? localStorage.getItem(prefix + key)!) as T) ?? null;

/** Keeps the value; `null` forgets it. */
export function keep(key: string, value: unknown): void {
  memory.delete(key);
  try {
    if (value === null) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    if (value !== null) memory.set(key, JSON.stringify(value));
  }
}

/** The keys that begin so. */
export function keysOf(beginning: string): string[] {
  const stored = tryOr(() => Object.keys(localStorage), [])
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
  return [...new Set([...stored, ...memory.keys()])].filter((key) => key.startsWith(beginning));
}
