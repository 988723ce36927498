import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { shared } from '../../parts/styles/shared.js';
import type { Queue } from '../api.js';
import { t } from '../../i18n/index.js';

/** The queues, and all comments. */
export const queues = ['pending', 'reported', 'spam', 'approved', 'rejected', 'deleted', 'all'] as const;
const noCounts: Queue['counts'] = { pending: 0, spam: 0, reported: 0 };

/** Fired when the filter has changed. */
export class FilterEvent extends Event {
  readonly wanted: Record<string, string>;

  constructor(wanted: Record<string, string>) {
    super('filter');
    this.wanted = wanted;
  }
}

/**
 * The filter of the queue, and the button that shows the shortcuts.
 *
 * @fires {FilterEvent} filter - a queue, a site or search words were chosen
 */
export class QueueFilter extends LitElement {
  static override styles = [
    shared,
    css`
      /* where no keyboard is to be expected */
      @media (hover: none) {
        [aria-expanded='false'] {
          display: none;
        }
      }
      /* what is chosen says what it is; the words stay for those who hear them */
      @media (max-width: 56rem) {
        .name {
          position: absolute;
          overflow: hidden;
          inline-size: 1px;
          block-size: 1px;
          white-space: nowrap;
          clip-path: inset(50%);
        }
        label {
          position: relative;
        }
      }
      @media (max-width: 40rem) {
        label {
          flex: 1 1 auto;
        }
        .wide {
          flex-basis: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) counts = noCounts;
  @property({ attribute: false }) sites: readonly string[] = [];
  /** the queue that is shown */
  @property({ attribute: false }) queue = 'pending';

  @state() private help = false;

  override updated(changed: PropertyValues<this>): void {
    // an option that a person has chosen no longer follows its attribute
    if (changed.has('queue')) this.renderRoot.querySelector('select')!.value = this.queue;
  }

  /** Focuses the search. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[name=search]')!.focus();
  }

  /** Shows or hides the list of shortcuts. */
  toggleHelp = (): void => {
    this.help = !this.help;
  };

  override render() {
    const { counts, help } = this;
    const option = (name: (typeof queues)[number]) =>
      html`<option value=${name} ?selected=${name === this.queue}>
        ${t(`queue.${name}`)}${name in counts ? ` (${counts[name as 'spam']})` : ''}
      </option>`;
    return html`<form
        class="row bar"
        role="search"
        @submit=${(event: Event) => event.preventDefault()}
        @change=${this.#filter}
      >
        <label
          ><span class="name">${t('queue.show')}</span>
          <select name="queue">
            ${queues.map(option)}
          </select></label
        >
        ${this.sites.length > 1 ? this.#sites() : nothing}
        <label class="wide"
          ><span class="name">${t('search')}</span>
          <input name="search" type="search" placeholder=${t('queue.placeholder')}
        /></label>
        <button type="button" aria-expanded=${help} @click=${this.toggleHelp}>${t('queue.shortcuts')}</button>
      </form>
      ${help ? html`<admin-shortcut-list></admin-shortcut-list>` : nothing}`;
  }

  #sites = () =>
    html`<label
      ><span class="name">${t('site')}</span>
      <select name="site">
        <option value="">${t('all-sites')}</option>
        ${this.sites.map((site) => html`<option>${site}</option>`)}
      </select></label
    >`;

  #filter = (event: Event): void => {
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.dispatchEvent(new FilterEvent(Object.fromEntries(form) as unknown as Record<string, string>));
  };
}
