/** The last good answers: in memory for this page and, where asked, in `localStorage` for the next one. */
import { tryOr } from './try-or.js';

export interface LastGood<Model> {
  model: Model;
  /** epoch ms until which it counts as current */
  expires: number;
}

type Entries = Map<string, LastGood<unknown>>;

const memory: Entries = new Map();
/** Answers stored for each widget. */
const maxEntries = 8;
/** ms after its expiry for which an answer is still worth showing */
const maxAge = 24 * 3600_000;

/** Raise the number when a stored model changes its shape. */
const storageKey = (store: string) => `inlay:1:${store}`;

/** Blocked or corrupt storage counts as empty. */
const readStorage = (store: string): Entries =>
  tryOr(() => new Map(JSON.parse(localStorage.getItem(storageKey(store))!)), new Map());

/** The last good answer under the key, from this page or an earlier one. */
export function readLastGood<Model>(key: string, store: string): LastGood<Model> | undefined {
  const entry = memory.get(key) ?? readStorage(store).get(key);
  return entry && entry.expires + maxAge > Date.now() ? (entry as LastGood<Model>) : undefined;
}

export function storeLastGood(key: string, entry: LastGood<unknown>, store: string): void {
  memory.set(key, entry);
  const others = readStorage(store);
  others.delete(key);
  // storage may be full or blocked; memory still has the answer
  tryOr(() =>
    localStorage.setItem(storageKey(store), JSON.stringify([[key, entry], ...others].slice(0, maxEntries))),
  );
}
