/** When each token was used last: remembered, and written now and then, so that reading costs no write. */
import type { Database } from '../db/index.js';

export class LastUse {
  readonly #times = new Map<number, number>();

  note(id: number, now: number): void {
    this.#times.set(id, now);
  }

  of(id: number): number | null {
    return this.#times.get(id) ?? null;
  }

  async write({ db }: Database): Promise<void> {
    for (const [id, time] of this.#times) {
      await db.updateTable('moderators').set({ last_used_at: time }).where('id', '=', id).execute();
      if (this.#times.get(id) === time) this.#times.delete(id);
    }
  }
}
