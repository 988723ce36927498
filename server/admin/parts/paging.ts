/** Which answers a list that is asked for page by page still takes: what was asked for before comes too late. */
export class Paging<Query extends object> {
  #asked: Query | null = null;
  /** what the list that stands there was asked for by */
  #listed: Query | null = null;
  /** the list whose next page is on its way */
  #growing: Query | null = null;

  /** Asks for another list, and shows it unless another was asked for meanwhile. */
  async load<Answer>(
    query: Query,
    ask: (query: Query) => Promise<Answer>,
    show: (answer: Answer) => void,
  ): Promise<void> {
    // an object of its own each time: the same can be asked for again
    const asked = (this.#asked = { ...query });
    const answer = await ask(asked);
    if (asked !== this.#asked) return;
    this.#listed = asked;
    show(answer);
  }

  /** Asks for the next page, not twice at once, and adds it unless another list stands there by now. */
  async more<Answer>(ask: (query: Query) => Promise<Answer>, add: (answer: Answer) => void): Promise<void> {
    const listed = this.#listed;
    if (!listed || listed === this.#growing) return;
    this.#growing = listed;
    try {
      const answer = await ask(listed);
      if (listed === this.#listed) add(answer);
    } finally {
      if (listed === this.#growing) this.#growing = null;
    }
  }
}
