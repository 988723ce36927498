import { html, nothing, type LitElement } from 'lit';
import { t } from '../i18n/index.js';

/** The button below a list that loads its next part. Focus goes to the first item that it brought. */
export class More {
  readonly #host: LitElement;
  readonly #items: string;
  readonly #load: () => Promise<unknown>;
  #busy = false;

  /**
   * @param items selects the items, which can be focused
   * @param load loads the next part and shows what went wrong
   */
  constructor(host: LitElement, items: string, load: () => Promise<unknown>) {
    this.#host = host;
    this.#items = items;
    this.#load = load;
  }

  render(hasMore: boolean) {
    if (!hasMore) return nothing;
    return html`<p>
      <button aria-disabled=${this.#busy ? 'true' : nothing} @click=${this.#press}>${t('more')}</button>
    </p>`;
  }

  #press = async (): Promise<void> => {
    if (this.#busy) return;
    const host = this.#host;
    const shown = () => host.renderRoot.querySelectorAll<HTMLElement>(this.#items);
    const before = shown().length;
    this.#show(true);
    await this.#load();
    this.#show(false);
    await host.updateComplete;
    shown()[before]?.focus();
  };

  #show(busy: boolean): void {
    this.#busy = busy;
    this.#host.requestUpdate();
  }
}
