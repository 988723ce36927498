/** Finds the posts of visited pages, and remembers them. */
import { LRUCache } from 'lru-cache';
import { boundedByName } from '../../cache-size.js';
import type { Database } from '../../db/index.js';
import { findPosts } from '../content-index/store.js';

/** Page keys that one query asks for. */
const mostAsked = 1000;

const withoutQuery = (key: string): string => key.replace(/\?.*/s, '');

export class KnownPosts {
  readonly #database: Database;
  /** post by page key; also of pages that name another address as their own */
  readonly #posts = new LRUCache<string, number>(boundedByName(20_000_000));

  constructor(database: Database) {
    this.#database = database;
  }

  get(key: string): number | undefined {
    return this.#posts.get(key);
  }

  set(key: string, post: number): void {
    this.#posts.set(key, post);
  }

  /** Forgets posts that are gone. */
  delete(gone: ReadonlySet<number>): void {
    for (const [key, id] of this.#posts) if (gone.has(id)) this.#posts.delete(key);
  }

  /** Looks up the pages whose posts are not known yet. */
  async find(wanted: readonly string[]): Promise<void> {
    const keys = [...new Set(wanted)].filter((key) => !this.#posts.has(key));
    const found = await this.#query(keys);
    // anybody can invent a query: where no post has it, the page without it is meant
    const plain = await this.#query([...new Set(keys.filter((key) => !found.has(key)).map(withoutQuery))]);
    for (const key of keys) {
      const id = found.get(key) ?? plain.get(withoutQuery(key));
      if (id !== undefined) this.#posts.set(key, id);
    }
  }

  async #query(keys: readonly string[]): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    for (let from = 0; from < keys.length; from += mostAsked)
      for (const [key, id] of await findPosts(this.#database, keys.slice(from, from + mostAsked)))
        found.set(key, id);
    return found;
  }
}
