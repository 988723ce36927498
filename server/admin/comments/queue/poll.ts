import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import type { Queue, Queued } from '../api.js';
import { t } from '../../i18n/index.js';
import { newestFirst } from './order.js';

/** ms between two requests */
const pause = 15_000;

/** Counts the comments that arrived since the list was loaded. It asks while the page is visible and leaves the list alone. */
export class NewComments implements ReactiveController {
  readonly #host: LitElement;
  readonly #request: () => Promise<Queue>;
  readonly #onAnswer: (queue: Queue) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** `undefined` where none is listed */
  #newest: Queued | undefined;

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
    document.addEventListener('visibilitychange', this.#onTime);
    this.#wait();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onTime);
    clearTimeout(this.#timer);
  }

  /** To be called when the list was loaded. */
  reset({ comments }: Pick<Queue, 'comments'>): void {
    [this.#newest] = comments;
    this.label = '';
  }

  /** The button that shows them, which is announced. */
  render(onShow: () => void) {
    const { label } = this;
    return html`<span aria-live="polite" class=${label ? '' : 'no-new'}
      >${label ? html`<button class="main" @click=${onShow}>${label}</button>` : nothing}</span
    >`;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#host.isConnected) this.#timer = setTimeout(this.#onTime, pause);
  }

  #onTime = (): void => {
    if (document.hidden) this.#wait();
    else void this.poll();
  };

  /** Asks now. */
  poll = async (): Promise<void> => {
    const before = this.#newest;
    try {
      const queue = await this.#request();
      // unless the list was loaded meanwhile
      if (before === this.#newest) {
        const { comments, next } = queue;
        const fresh = comments.filter((one) => !before || newestFirst(one, before) < 0).length;
        this.label = fresh
          ? t(next && fresh === comments.length ? 'queue.new-or-more' : 'queue.new', { count: fresh })
          : '';
        this.#onAnswer(queue);
        this.#host.requestUpdate();
      }
    } catch {
      // the next request made by hand shows the error
    }
    this.#wait();
  };
}
