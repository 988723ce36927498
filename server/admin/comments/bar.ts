import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { shared } from '../parts/styles.js';
import type { Queue } from './api.js';
import { shortcuts } from './shortcuts.js';

const queues = ['pending', 'reported', 'spam', 'approved', 'rejected', 'deleted', 'all'];
const whatWaits: Queue['counts'] = { pending: 0, spam: 0, reported: 0 };

/** Which comments are to be shown. */
export class FilterEvent extends Event {
  readonly wanted: Record<string, string>;

  constructor(wanted: Record<string, string>) {
    super('filter');
    this.wanted = wanted;
  }
}

/**
 * Chooses which comments are shown, and tells the keys.
 *
 * @fires {FilterEvent} filter - a queue, a site or words were chosen
 */
export class ModerationBar extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) counts = whatWaits;
  @property({ attribute: false }) sites: readonly string[] = [];

  @state() private help = false;

  /** Moves the keyboard to the search. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[name=search]')!.focus();
  }

  /** Shows the keys, or hides them. */
  toggleHelp = (): void => {
    this.help = !this.help;
  };

  override render() {
    const { counts, help } = this;
    const option = (name: string) =>
      html`<option value=${name}>${name}${name in counts ? ` (${counts[name as 'spam']})` : ''}</option>`;
    return html`<form
        class="row bar"
        role="search"
        @submit=${(event: Event) => event.preventDefault()}
        @change=${this.#filter}
      >
        <label
          >Show
          <select name="queue">
            ${queues.map(option)}
          </select></label
        >
        ${this.sites.length > 1 ? this.#sites() : nothing}
        <label class="wide"
          >with <input name="search" type="search" placeholder="words, name, e-mail"
        /></label>
        <button type="button" aria-expanded=${help} @click=${this.toggleHelp}>Keys</button>
      </form>
      ${
        help
          ? html`<ul>
              ${Object.entries(shortcuts).map(([key, { words }]) => html`<li><kbd>${key}</kbd> ${words}</li>`)}
            </ul>`
          : nothing
      }`;
  }

  #sites = () =>
    html`<label
      >of
      <select name="site">
        <option value="">all sites</option>
        ${this.sites.map((site) => html`<option>${site}</option>`)}
      </select></label
    >`;

  #filter = (event: Event): void => {
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.dispatchEvent(new FilterEvent(Object.fromEntries(form) as unknown as Record<string, string>));
  };
}
