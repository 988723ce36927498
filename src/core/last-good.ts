/** The last good answers: in memory for the page's life and, where asked, in `localStorage` for the next one. */
import { attempt } from './attempt.js';

export interface LastGood<Model> {
  model: Model;
  /** epoch ms until which it may be shown as current */
  expires: number;
}

type Entries = [key: string, entry: LastGood<unknown>][];

const memory = new Map<string, LastGood<unknown>>();
/** How many answers of a room are stored. */
const room = 8;
/** An answer that ran out longer ago, in ms, helps nobody. */
const longest = 24 * 3600_000;

const storageKey = (store: string) => `inlay:${store}`;

/** Storage that is blocked or holds something else is no storage. */
const stored = (store: string): Entries =>
  attempt(() => JSON.parse(localStorage.getItem(storageKey(store))!)) ?? [];

/** The last good answer under the key; with `store`, also one that an earlier page stored. */
export function recall<Model>(key: string, store?: string): LastGood<Model> | undefined {
  const entry = memory.get(key) ?? (store ? new Map(stored(store)).get(key) : undefined);
  return entry && entry.expires + longest > Date.now() ? (entry as LastGood<Model>) : undefined;
}

export function keep(key: string, entry: LastGood<unknown>, store?: string): void {
  memory.set(key, entry);
  if (!store) return;
  const others = stored(store).filter(([other]) => other !== key);
  // full or blocked: memory has it
  attempt(() =>
    localStorage.setItem(storageKey(store), JSON.stringify([[key, entry], ...others].slice(0, room))),
  );
}
