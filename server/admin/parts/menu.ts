import { indexFor, vertical } from 'inlay/internal/core/arrow-keys';
import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { shared } from './styles/shared.js';

/**
 * A button that shows further, rarer buttons below it.
 *
 * @slot - the buttons
 */
export class AdminMenu extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        flex: none;
      }
      button {
        inline-size: 2.5rem;
        padding-inline: 0;
        border-color: transparent;
        background: transparent;
        letter-spacing: 0.0625em;
        text-indent: 0.0625em;
      }
      :is(button:hover, [aria-expanded='true']) {
        background: var(--_hover);
      }
      .panel {
        position: absolute;
        inset-inline-end: 0;
        z-index: 2;
        display: grid;
        inline-size: max-content;
        min-inline-size: 12rem;
        max-inline-size: min(20rem, 80vw);
        margin-block-start: 0.25rem;
        padding: 0.25rem;
        border: 1px solid var(--_border);
        border-radius: 0.5rem;
        background: var(--admin-surface);
        box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 0.16);
      }
      .panel[hidden] {
        display: none;
      }
    `,
  ];

  /** what the button is called */
  @property() label = '';

  @state() private open = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.#onFocusOut);
    this.addEventListener('keydown', this.#onKey);
  }

  override render() {
    return html`<button
        aria-label=${this.label}
        title=${this.label}
        aria-expanded=${this.open}
        @click=${() => this.#show(!this.open)}
      >
        <span aria-hidden="true">•••</span>
      </button>
      <div class="panel" ?hidden=${!this.open} @click=${this.#close}><slot></slot></div>`;
  }

  get #items(): HTMLElement[] {
    return this.renderRoot.querySelector('slot')!.assignedElements() as HTMLElement[];
  }

  /** Before the chosen action runs: a dialog that it opens returns focus to where it was. */
  readonly #close = { handleEvent: (): Promise<void> => this.#show(false), capture: true };

  async #show(open: boolean): Promise<void> {
    this.open = open;
    if (!open) return this.renderRoot.querySelector('button')?.focus();
    await this.updateComplete;
    this.#items[0]?.focus();
    this.renderRoot.querySelector('.panel')!.scrollIntoView({ block: 'nearest' });
  }

  /** A press elsewhere closes it, and so does Tab past its end. */
  #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const inside = relatedTarget instanceof Node && this.contains(relatedTarget);
    if (!inside && relatedTarget !== this) this.open = false;
  };

  #onKey = (event: KeyboardEvent): void => {
    if (!this.open) return;
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = indexFor(event.key, at, items.length, vertical);
    if (event.key === 'Escape') void this.#show(false);
    else if (to !== undefined) items[to]?.focus();
    else return;
    // neither the page scrolls nor a form around it closes
    event.preventDefault();
    event.stopPropagation();
  };
}
