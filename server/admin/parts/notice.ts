import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { inWords, Refused, type FieldError } from '../api.js';

type Work = () => Promise<void>;

/** Asks the desk to sign in anew: the token has ended. */
export class SignedOutEvent extends Event {
  constructor() {
    super('signed-out', { bubbles: true, composed: true });
  }
}

/** The line that tells what was done, or why it was not, and takes it back. */
export class Notice implements ReactiveController {
  readonly #host: LitElement;
  #message = '';
  #undo: Work | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** @param undo takes back what the message tells */
  say(message: string, undo: Work | null = null): void {
    this.#message = message;
    this.#undo = undo;
    this.#host.requestUpdate();
  }

  /** Does the work and says why when it cannot be done. Whether it was done. */
  attempt = async (work: Work): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (thrown) {
      this.tell(thrown);
      return false;
    }
  };

  /** Says what went wrong. */
  tell(thrown: unknown, undo: Work | null = null): void {
    this.#leaveAfter(thrown);
    this.say(inWords(thrown), undo);
  }

  /** What went wrong, to be shown in a form instead. */
  errorsOf(thrown: unknown): readonly FieldError[] {
    this.#leaveAfter(thrown);
    const errors = thrown instanceof Refused ? thrown.errors : [];
    return errors.length ? errors : [{ field: '', message: inWords(thrown) }];
  }

  #leaveAfter(thrown: unknown): void {
    if (thrown instanceof Refused && thrown.status === 401) this.#host.dispatchEvent(new SignedOutEvent());
  }

  undo = async (): Promise<void> => {
    const undo = this.#undo;
    // a second press, while the first is at work, takes back nothing more
    this.#undo = null;
    if (!undo) return;
    try {
      await undo();
      this.say('Undone.');
    } catch (thrown) {
      this.tell(thrown, undo);
    }
  };

  /** Moves the keyboard here, where the button that had it is gone. */
  async focus(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
  }

  #pressed = async (): Promise<void> => {
    await this.undo();
    await this.focus();
  };

  /** @param more what stands in the same line, before it */
  render(more: unknown = nothing) {
    return html`<div class="notice row">
      ${more} <span role="status" tabindex="-1">${this.#message}</span>
      ${this.#undo ? html`<button @click=${this.#pressed}>Undo</button>` : nothing}
    </div>`;
  }
}
