import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { shared } from '../../parts/styles/shared.js';
import { t } from '../../i18n/index.js';

/** Fired when the filter has changed. */
export class FilterEvent extends Event {
  readonly wanted: Record<string, string>;

  constructor(wanted: Record<string, string>) {
    super('filter');
    this.wanted = wanted;
  }
}

/**
 * The search within a queue, and the button that shows the shortcuts.
 *
 * @fires {FilterEvent} filter - a site or search words were chosen
 * @fires {Event} help - the shortcuts are to be shown or hidden
 */
export class QueueFilter extends LitElement {
  static override styles = [
    shared,
    css`
      /* they wrap to a line of their own rather than one below the other */
      @media (min-width: 40rem) {
        .row {
          flex-wrap: nowrap;
        }
      }
      /* where no keyboard is to be expected */
      @media (hover: none) {
        [aria-expanded='false'] {
          display: none;
        }
      }
      label:last-of-type {
        flex: 1 1 12rem;
        min-inline-size: 0;
      }
      /* as many sites as there are, their names leave the search its place */
      select {
        inline-size: 100%;
        max-inline-size: 12rem;
      }
    `,
  ];

  @property({ attribute: false }) sites: readonly string[] = [];
  /** whether the shortcuts are shown */
  @property({ attribute: false }) help = false;

  /** Focuses the search. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[name=search]')!.focus();
  }

  override render() {
    return html`<form
      class="row"
      role="search"
      @submit=${(event: Event) => event.preventDefault()}
      @change=${this.#filter}
    >
      ${this.sites.length > 1 ? this.#sites() : nothing}
      <label
        ><input name="search" type="search" aria-label=${t('search')} placeholder=${t('queue.placeholder')}
      /></label>
      <button type="button" aria-expanded=${this.help} @click=${this.#onHelp}>${t('queue.shortcuts')}</button>
    </form>`;
  }

  #sites = () =>
    html`<label
      ><select name="site" aria-label=${t('site')}>
        <option value="">${t('all-sites')}</option>
        ${this.sites.map((site) => html`<option>${site}</option>`)}
      </select></label
    >`;

  #onHelp = () => this.dispatchEvent(new Event('help'));

  #filter = (event: Event): void => {
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.dispatchEvent(new FilterEvent(Object.fromEntries(form) as unknown as Record<string, string>));
  };
}
