import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ApiError, fieldErrorsOf, messageOf, type FieldError } from '../problems.js';
import { t } from '../i18n/index.js';

type Work = () => Promise<void>;

/** Fired when the server no longer accepts the token. */
export class SignedOutEvent extends Event {
  readonly reason: string;

  constructor(reason: string) {
    super('signed-out', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

/** how many actions can be undone one after the other */
const mostUndone = 20;

interface Offers {
  /** reverts what the message reports */
  undo?: Work | null;
  /** does again what failed */
  retry?: Work | null;
}

/** The status line: what was done or why it failed, with buttons to undo it or to try again. */
export class Notice {
  readonly #host: LitElement;
  #message: string | TemplateResult = '';
  #offers: Offers = {};
  #loading = 0;
  /** what can be undone, the latest last */
  readonly #undos: Work[] = [];

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Whether content is on its way. */
  get loading(): boolean {
    return this.#loading > 0;
  }

  /** @param undo reverts what the message reports */
  show(message: string | TemplateResult, undo: Work | null = null, retry: Work | null = null): void {
    this.#message = message;
    this.#offers = { undo, retry };
    if (undo) this.#undos.push(undo);
    if (this.#undos.length > mostUndone) this.#undos.shift();
    this.#host.requestUpdate();
  }

  /** Runs the work and shows the error if it throws. Resolves to whether it succeeded. */
  tryOr = async (work: Work): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (thrown) {
      this.showError(thrown);
      return false;
    }
  };

  /** Runs what loads content. If that fails, it can be tried again. */
  load = async (work: Work): Promise<boolean> => {
    this.#loading++;
    this.#host.requestUpdate();
    try {
      await work();
      return true;
    } catch (thrown) {
      const retry = async () => {
        this.show('');
        await this.load(work);
      };
      this.showError(thrown, { retry });
      return false;
    } finally {
      this.#loading--;
      this.#host.requestUpdate();
    }
  };

  /** Shows what went wrong, after what went well. */
  showError(thrown: unknown, { done = '', ...offers }: Offers & { done?: string } = {}): void {
    this.#leaveAfter(thrown);
    const message = messageOf(thrown);
    this.show(done ? html`${done} ${message}` : message, offers.undo, offers.retry);
  }

  /** The errors to show in a form instead of here. */
  errorsOf(thrown: unknown): readonly FieldError[] {
    this.#leaveAfter(thrown);
    return fieldErrorsOf(thrown);
  }

  #leaveAfter(thrown: unknown): void {
    if (thrown instanceof ApiError && thrown.status === 401)
      this.#host.dispatchEvent(new SignedOutEvent(thrown.message));
  }

  /** Undoes what was done last; called again, what was done before that. */
  undo = async (): Promise<void> => {
    // a second press while the first is running does not find it
    const undo = this.#undos.pop();
    if (!undo) return;
    this.#offers = {};
    try {
      await undo();
      this.show(t('undone'));
    } catch (thrown) {
      this.showError(thrown, { undo });
    }
  };

  /** Focuses the line, for when the focused button has disappeared. */
  async focus(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
  }

  #press = async (work: Work): Promise<void> => {
    await work();
    await this.focus();
  };

  /** @param more content that precedes the message on the same line */
  render(more: unknown = nothing) {
    const isEmpty = more === nothing && !this.#message;
    const { undo, retry } = this.#offers;
    const button = (label: string, work: Work) =>
      html`<button @click=${() => this.#press(work)}>${label}</button>`;
    return html`<div class="notice row ${isEmpty ? 'empty' : ''}">
      ${more} <span role="status" tabindex="-1">${this.#message}</span>
      ${undo ? button(t('undo'), this.undo) : nothing} ${retry ? button(t('retry'), retry) : nothing}
    </div>`;
  }
}
