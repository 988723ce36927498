import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
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

/** The status line: what was done or why it failed, with an Undo button where it can be undone. */
export class Notice implements ReactiveController {
  readonly #host: LitElement;
  #message: string | TemplateResult = '';
  #undo: Work | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** @param undo reverts what the message reports */
  show(message: string | TemplateResult, undo: Work | null = null): void {
    this.#message = message;
    this.#undo = undo;
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

  /** Shows what went wrong. */
  showError(thrown: unknown, undo: Work | null = null): void {
    this.#leaveAfter(thrown);
    this.show(messageOf(thrown), undo);
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

  undo = async (): Promise<void> => {
    const undo = this.#undo;
    // a second press while the first is running does nothing
    this.#undo = null;
    if (!undo) return;
    try {
      await undo();
      this.show(t('undone'));
    } catch (thrown) {
      this.showError(thrown, undo);
    }
  };

  /** Focuses the line, for when the focused button has disappeared. */
  async focus(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
  }

  #pressed = async (): Promise<void> => {
    await this.undo();
    await this.focus();
  };

  /** @param more content that precedes the message on the same line */
  render(more: unknown = nothing) {
    const isEmpty = more === nothing && !this.#message;
    return html`<div class="notice row ${isEmpty ? 'empty' : ''}">
      ${more} <span role="status" tabindex="-1">${this.#message}</span>
      ${this.#undo ? html`<button @click=${this.#pressed}>${t('undo')}</button>` : nothing}
    </div>`;
  }
}
