import type { LitElement, ReactiveController } from 'lit';
import type { Queue } from './api.js';

/** ms between two looks */
const pause = 30_000;

/** How many comments have come since the list was read: looked for while the page is seen, the list stays as it is. */
export class News implements ReactiveController {
  readonly #host: LitElement;
  readonly #ask: () => Promise<Queue>;
  readonly #heed: (queue: Queue) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #newest = 0;

  /** in words; empty for none */
  words = '';

  /** @param heed is given every answer */
  constructor(host: LitElement, ask: () => Promise<Queue>, heed: (queue: Queue) => void) {
    this.#host = host;
    this.#ask = ask;
    this.#heed = heed;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#wait();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  /** The list was read anew. */
  read({ comments }: Queue): void {
    this.#newest = Math.max(0, ...comments.map(({ id }) => Number(id)));
    this.words = '';
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#host.isConnected) this.#timer = setTimeout(this.#look, pause);
  }

  #look = async (): Promise<void> => {
    if (document.hidden) return;
    const before = this.#newest;
    try {
      const queue = await this.#ask();
      // unless the list was read meanwhile
      if (before === this.#newest) {
        const { comments, next } = queue;
        const fresh = comments.filter(({ id }) => Number(id) > before).length;
        this.words = fresh ? `${fresh}${next && fresh === comments.length ? ' or more' : ''} new` : '';
        this.#heed(queue);
        this.#host.requestUpdate();
      }
    } catch {
      // what is asked for by hand tells what is wrong
    }
    this.#wait();
  };
}
