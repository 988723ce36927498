import { css, html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { shared } from './styles/shared.js';
import { t } from '../i18n/index.js';

/** A dialog that asks before something irreversible happens. */
export class AdminConfirm extends LitElement {
  static override styles = [
    shared,
    css`
      dialog {
        max-inline-size: min(30rem, calc(100vw - 2rem));
        padding: 1.25rem;
        border: 1px solid var(--_border);
        border-radius: 0.5rem;
        background: var(--admin-surface);
        color: inherit;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.4);
      }
      p {
        margin-block: 0 1rem;
      }
    `,
  ];

  @state() private question = '';
  @state() private verb = '';
  #answered: (yes: boolean) => void = () => {};

  /** Resolves to `true` when the person confirms; Escape means no. */
  async confirm(question: string, verb: string): Promise<boolean> {
    this.question = question;
    this.verb = verb;
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog')!;
    dialog.showModal();
    return new Promise((resolve) => (this.#answered = resolve));
  }

  override render() {
    return html`<dialog aria-labelledby="question" @close=${() => this.#answered(false)}>
      <p id="question">${this.question}</p>
      <div class="row">
        <button autofocus @click=${this.#close}>${t('cancel')}</button>
        <button class="danger" @click=${this.#yes}>${this.verb}</button>
      </div>
    </dialog>`;
  }

  #close = (): void => this.renderRoot.querySelector('dialog')!.close();

  #yes = (): void => {
    this.#answered(true);
    this.#close();
  };
}
