/** The only writer of the index: lists and related posts change together. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Database } from '../../db/index.js';
import { Related } from '../related/related.js';
import { deletePost, savePost, type Put } from './store.js';

export class PostIndex {
  readonly #database: Database;
  readonly #related: Related;
  readonly #clock: () => number;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param clock epoch ms */
  constructor(database: Database, clock: () => number = Date.now) {
    this.#database = database;
    this.#related = new Related(database);
    this.#clock = clock;
  }

  /** Loads what related posts need; otherwise the first `put` does. */
  open(): Promise<void> {
    return this.#inTurn(() => this.#related.catchUp());
  }

  /** Adds or updates posts; returns their ids. */
  put(puts: readonly Put[]): Promise<number[]> {
    return this.#inTurn(async () => {
      const saved = [];
      for (const put of puts) saved.push(await savePost(this.#database, put, this.#clock()));
      await this.#related.index(saved);
      return saved.map(({ id }) => id);
    });
  }

  /** Returns whether there was such a post. */
  remove(url: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const gone = await deletePost(this.#database, pageKey(url));
      if (gone) this.#related.forget(gone);
      return gone !== null;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }
}
