/** Orders the answers of a paged list: an answer to an earlier query is dropped. */
export class Paging<Query extends object> {
  #asked: Query | null = null;
  /** the query of the list on screen */
  #listed: Query | null = null;
  /** the query whose next page is loading */
  #growing: Query | null = null;

  /** Loads a list and shows it, unless another was requested meanwhile. */
  async load<Answer>(
    query: Query,
    request: (query: Query) => Promise<Answer>,
    show: (answer: Answer) => void,
  ): Promise<void> {
    // a new object each time, so that the same query can be repeated
    const asked = (this.#asked = { ...query });
    const answer = await request(asked);
    if (asked !== this.#asked) return;
    this.#listed = asked;
    show(answer);
  }

  /** Loads the next page once and adds it, unless the list has been replaced meanwhile. */
  async more<Answer>(
    request: (query: Query) => Promise<Answer>,
    add: (answer: Answer) => void,
  ): Promise<void> {
    const listed = this.#listed;
    if (!listed || listed === this.#growing) return;
    this.#growing = listed;
    try {
      const answer = await request(listed);
      if (listed === this.#listed) add(answer);
    } finally {
      if (listed === this.#growing) this.#growing = null;
    }
  }
}
