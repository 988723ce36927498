/** Other systems that the server asks. What came of the last question is remembered, so that nobody asks only to know. */

export interface UpstreamState {
  /** such as `weather` or `posts.sources[0]`: the setting that configures it */
  name: string;
  /** `unknown` until it has been asked */
  state: 'unknown' | 'ok' | 'failing';
  /** epoch ms since when it is in this state */
  since: number;
}

export class Upstreams {
  readonly #clock: () => number;
  readonly #all: Upstream[] = [];

  constructor(clock: () => number = Date.now) {
    this.#clock = clock;
  }

  add(name: string): Upstream {
    const upstream = new Upstream(name, this.#clock);
    this.#all.push(upstream);
    return upstream;
  }

  get states(): UpstreamState[] {
    return this.#all.map(({ state }) => state);
  }
}

export class Upstream {
  readonly #clock: () => number;
  #state: UpstreamState;

  constructor(name: string, clock: () => number) {
    this.#clock = clock;
    this.#state = { name, state: 'unknown', since: clock() };
  }

  get state(): UpstreamState {
    return this.#state;
  }

  /** Asks, and remembers whether that failed. */
  async watch<T>(ask: () => Promise<T>): Promise<T> {
    try {
      const answer = await ask();
      this.record('ok');
      return answer;
    } catch (thrown) {
      this.record('failing');
      throw thrown;
    }
  }

  record(state: 'ok' | 'failing'): void {
    if (this.#state.state !== state) this.#state = { ...this.#state, state, since: this.#clock() };
  }
}
