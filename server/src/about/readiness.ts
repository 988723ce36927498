/** Whether the database can be read and written: a full disk can only be noticed by writing. */
import type { Database } from '../db/index.js';

export interface ReadinessTable {
  id: 1;
  /** epoch ms */
  written_at: number;
}

/** ms that a finding holds, so that asking often costs nothing */
const holds = 2000;
/** ms after which a database that says nothing counts as away */
const patience = 3000;

export class Readiness {
  readonly #database: Database;
  #found: Promise<string | null> | undefined;
  #until = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** `null` when all is well, else why not. */
  check(now = Date.now()): Promise<string | null> {
    if (!this.#found || now >= this.#until) {
      this.#until = now + patience + holds;
      this.#found = this.#write(now).finally(() => (this.#until = Date.now() + holds));
    }
    return this.#found;
  }

  async #write(now: number): Promise<string | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(resolve, patience, 'The database does not answer.');
    });
    const written = this.#database.db
      .insertInto('readiness')
      .values({ id: 1, written_at: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ written_at: now }))
      .execute()
      .then(
        () => null,
        (error: Error) => error.message,
      );
    return Promise.race([written, late]).finally(() => clearTimeout(timer));
  }
}
