import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { hashOf } from '../place.js';
import { shared } from '../parts/styles.js';
import { draftKey, readDraft } from '../forms/draft.js';
import type { Group, Kept, Kind, Listing } from './kind.js';

/** What editors hold of a record is to be removed. */
export class RemoveEvent extends Event {
  readonly record: Kept;

  constructor(record: Kept) {
    super('remove');
    this.record = record;
  }
}

/** Says that something is typed in for a record and not saved. */
export const draftNote = ({ room }: Kind, site: string, id: string) =>
  readDraft(draftKey(room, site, id)) ? html`<span class="quiet">typed and not saved yet</span>` : nothing;

/**
 * All records of a kind, with what can be done about each.
 *
 * @fires {RemoveEvent} remove
 */
export class RecordList extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) kind!: Kind;
  @property({ attribute: false }) listing!: Listing<Kept>;
  @property({ attribute: false }) site = '';

  /** Moves the keyboard to a record. Whether it is here. */
  goTo(id: string): boolean {
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('a[data-id]')];
    const link = links.find(({ dataset }) => dataset['id'] === id);
    link?.focus();
    return link !== undefined;
  }

  override render() {
    const { kind, listing } = this;
    const groups = kind.groups(listing.records);
    if (!listing.records.length) return html`<p>Nothing here yet.</p>`;
    return groups.map((group) => this.#group(group));
  }

  #group({ title, records }: Group<Kept>) {
    return html`${title === null ? nothing : html`<h2><bdi>${title}</bdi></h2>`}
      <ul class="cards">
        ${records.map((record) => html`<li class="card">${this.#card(record, title === null)}</li>`)}
      </ul>`;
  }

  #card(record: Kept, top: boolean) {
    const { kind, listing } = this;
    const name = kind.nameOf(record);
    const words = html`<bdi>${name}</bdi>`;
    return html`${top ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`} ${kind.about(record, listing)}
      <div class="row">
        <a class="button" data-id=${record.id} href=${hashOf(kind.room, record.id)} aria-label="Edit ${name}"
          >Edit</a
        >
        ${this.#removal(record, name)} ${draftNote(kind, this.site, record.id)}
      </div>`;
  }

  #removal(record: Kept, name: string) {
    const { configured, edited } = this.listing;
    const written = configured.includes(record.id);
    if (!edited.includes(record.id)) return html`<span class="quiet">from the server’s settings</span>`;
    // what the settings say comes back
    const verb = written ? 'Undo edits of' : 'Delete';
    return html`<button
      aria-label="${verb} ${name}"
      @click=${() => this.dispatchEvent(new RemoveEvent(record))}
    >
      ${written ? 'Undo edits' : 'Delete'}
    </button>`;
  }
}
