/** Finds a request's handler. Most addresses have no parameters: they are found by themselves, at once. */
import type { Result, Router } from 'hono/router';
import { TrieRouter } from 'hono/router/trie-router';

export class ExactRouter<T> implements Router<T> {
  readonly name = 'ExactRouter';
  readonly #exact = new Map<string, Result<T>>();
  readonly #patterns = new TrieRouter<T>();

  /** A method and path without parameters has one handler, the last that is added. */
  add(method: string, path: string, handler: T): void {
    if (/[:*]/.test(path)) this.#patterns.add(method, path, handler);
    else this.#exact.set(`${method} ${path}`, [[[handler, {}]], []]);
  }

  match(method: string, path: string): Result<T> {
    return this.#exact.get(`${method} ${path}`) ?? this.#patterns.match(method, path);
  }
}
