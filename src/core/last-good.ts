/** The last good answers: in memory for this page and, where asked, in `localStorage` for the next one. */
import { tryOr } from './try-or.js';

export interface LastGood<Model> {
  model: Model;
  /** epoch ms until which it counts as current */
  expires: number;
}

export interface LastGoodStore<Model> {
  /** The last good answer under the key, from this page or an earlier one. */
  read(key: string): LastGood<Model> | null;
  write(key: string, entry: LastGood<Model>): void;
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

/** Holds a widget's answers under its name. */
export const lastGoodStore = <Model>(name: string): LastGoodStore<Model> => ({
  read(key) {
    const entry = memory.get(key) ?? readStorage(name).get(key);
    return entry && entry.expires + maxAge > Date.now() ? (entry as LastGood<Model>) : null;
  },

  write(key, entry) {
    memory.set(key, entry);
    const others = readStorage(name);
    others.delete(key);
    // storage may be full or blocked; memory still has the answer
    tryOr(() =>
      localStorage.setItem(storageKey(name), JSON.stringify([[key, entry], ...others].slice(0, maxEntries))),
    );
  },
});
