/** The last good answers: in memory for the page's life and, where asked, in `localStorage` for the next one. */
import { tryOr } from './try-or.js';

export interface LastGood<Model> {
  model: Model;
  /** epoch ms until which it may be shown as current */
  expires: number;
}

type Entries = Map<string, LastGood<unknown>>;

const memory: Entries = new Map();
/** How many answers of a room are stored. */
const room = 8;
/** An answer that ran out longer ago, in ms, helps nobody. */
const longest = 24 * 3600_000;

/** Raise the number when a stored model changes its shape. */
const storageKey = (store: string) => `inlay:1:${store}`;

/** Storage that is blocked or holds something else is no storage. */
const stored = (store: string): Entries =>
  tryOr(() => new Map(JSON.parse(localStorage.getItem(storageKey(store))!)), new Map());

/** The last good answer under the key, be it that an earlier page stored it. */
export function recall<Model>(key: string, store: string): LastGood<Model> | undefined {
  const entry = memory.get(key) ?? stored(store).get(key);
  return entry && entry.expires + longest > Date.now() ? (entry as LastGood<Model>) : undefined;
}

export function keep(key: string, entry: LastGood<unknown>, store: string): void {
  memory.set(key, entry);
  const others = stored(store);
  others.delete(key);
  // full or blocked: memory has it
  tryOr(() =>
    localStorage.setItem(storageKey(store), JSON.stringify([[key, entry], ...others].slice(0, room))),
  );
}
