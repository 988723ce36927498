import type { LitElement, ReactiveController } from 'lit';
import type { Queue } from './api.js';

/** ms between two requests */
const pause = 30_000;

/** Counts the comments that arrived since the list was loaded. It asks while the page is visible and leaves the list alone. */
export class NewComments implements ReactiveController {
  readonly #host: LitElement;
  readonly #request: () => Promise<Queue>;
  readonly #onAnswer: (queue: Queue) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #newest = 0;

  /** the label of the button that shows them; empty for none */
  label = '';

  /** @param onAnswer receives every answer */
  constructor(host: LitElement, request: () => Promise<Queue>, onAnswer: (queue: Queue) => void) {
    this.#host = host;
    this.#request = request;
    this.#onAnswer = onAnswer;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#poll);
    this.#wait();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#poll);
    clearTimeout(this.#timer);
  }

  /** To be called when the list was loaded. */
  reset({ comments }: Queue): void {
    this.#newest = Math.max(0, ...comments.map(({ id }) => Number(id)));
    this.label = '';
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#host.isConnected) this.#timer = setTimeout(this.#poll, pause);
  }

  #poll = async (): Promise<void> => {
    if (document.hidden) return;
    const before = this.#newest;
    try {
      const queue = await this.#request();
      // unless the list was loaded meanwhile
      if (before === this.#newest) {
        const { comments, next } = queue;
        const fresh = comments.filter(({ id }) => Number(id) > before).length;
        this.label = fresh ? `${fresh}${next && fresh === comments.length ? ' or more' : ''} new` : '';
        this.#onAnswer(queue);
        this.#host.requestUpdate();
      }
    } catch {
      // the next request made by hand shows the error
    }
    this.#wait();
  };
}
