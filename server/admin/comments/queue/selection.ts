/** Which comments of the list are selected. */
import type { Queued } from '../api.js';

export class Selection {
  #ids: ReadonlySet<string> = new Set();
  /** the comment that was chosen last: where a range begins */
  #last: string | null = null;

  has = (id: string): boolean => this.#ids.has(id);

  /** The selected comments among these. */
  of = (comments: readonly Queued[]): readonly Queued[] => comments.filter(({ id }) => this.has(id));

  set(comments: readonly Queued[]): void {
    this.#ids = new Set(comments.map(({ id }) => id));
    this.#last = null;
  }

  /** @param range all from the one chosen last to this one, as Shift does in every list */
  toggle(id: string, comments: readonly Queued[], range: boolean): void {
    const ids = new Set(this.#ids);
    const [from, to] = [this.#last, id]
      .map((one) => comments.findIndex((comment) => comment.id === one))
      .sort((one, other) => one - other) as [number, number];
    const some = range && from >= 0 ? comments.slice(from, to + 1).map((comment) => comment.id) : [id];
    const selects = !ids.has(id);
    for (const one of some) {
      if (selects) ids.add(one);
      else ids.delete(one);
    }
    this.#ids = ids;
    this.#last = id;
  }
}
