/** Whether the database can be read and written: a full disk can only be noticed by writing. */
import type { Database } from '../db/index.js';
import type { Outages } from '../db/outages.js';
import { diskFull, isDiskFull } from '../db/trouble.js';
import { DatabaseUnavailable } from '../db/unavailable.js';

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
  readonly #outages: Outages;
  #found: Promise<string | null> | undefined;
  #until = 0;

  constructor(database: Database, outages: Outages) {
    this.#database = database;
    this.#outages = outages;
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
        () => {
          const { file } = this.#database;
          // one row fits into what is left of a full disk, a comment may not
          if (file !== null && isDiskFull(file)) this.#outages.report(diskFull(file));
          else this.#outages.end();
          return this.#outages.trouble?.brief ?? null;
        },
        (error: Error) => {
          if (!(error instanceof DatabaseUnavailable)) return error.message;
          this.#outages.report(error.trouble);
          return error.trouble.brief;
        },
      );
    return Promise.race([written, late]).finally(() => clearTimeout(timer));
  }
}
