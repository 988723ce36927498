import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { hashOf } from '../route.js';
import { shared } from '../parts/styles/shared.js';
import { draftKey, readDraft } from '../forms/draft.js';
import type { Group, Stored, RecordType, Listing } from './type.js';
import { t } from '../i18n/index.js';

/** Fired to remove the editors' version of a record. */
export class RemoveEvent extends Event {
  readonly record: Stored;

  constructor(record: Stored) {
    super('remove');
    this.record = record;
  }
}

/** Notes that a record has an unsaved draft. */
export const draftNote = ({ page }: RecordType, site: string, id: string) =>
  readDraft(draftKey(page, site, id)) ? html`<span class="quiet">${t('records.unsaved')}</span>` : nothing;

/**
 * All records of a type, each with its actions.
 *
 * @fires {RemoveEvent} remove
 */
export class RecordList extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) kind!: RecordType;
  @property({ attribute: false }) listing!: Listing<Stored>;
  @property({ attribute: false }) site = '';

  /** Focuses a record; returns whether it exists. */
  focusRecord(id: string): boolean {
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('a[data-id]')];
    const link = links.find(({ dataset }) => dataset['id'] === id);
    link?.focus();
    return link !== undefined;
  }

  override render() {
    const { kind, listing } = this;
    const groups = kind.groups(listing.records);
    if (!listing.records.length) return html`<p class="nothing quiet">${t('records.none')}</p>`;
    return groups.map((group) => this.#group(group));
  }

  #group({ title, records }: Group<Stored>) {
    return html`${title === null ? nothing : html`<h2><bdi>${title}</bdi></h2>`}
      <ul class="cards" role="list">
        ${records.map((record) => html`<li class="card line">${this.#card(record, title === null)}</li>`)}
      </ul>`;
  }

  #card(record: Stored, top: boolean) {
    const { kind, listing } = this;
    const name = kind.nameOf(record);
    const words = html`<bdi>${name}</bdi>`;
    return html`<div>
        ${top ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`} ${kind.about(record, listing)}
        ${this.#origin(record)} ${draftNote(kind, this.site, record.id)}
      </div>
      <div class="row">
        <a
          class="button"
          data-id=${record.id}
          href=${hashOf(kind.page, record.id)}
          aria-label=${t('records.edit-named', { name })}
          >${t('edit')}</a
        >
        ${this.#removeButton(record, name)}
      </div>`;
  }

  #origin = ({ id }: Stored) =>
    this.listing.edited.includes(id) ? nothing : html`<p class="quiet">${t('records.configured')}</p>`;

  #removeButton(record: Stored, name: string) {
    const { configured, edited } = this.listing;
    const written = configured.includes(record.id);
    if (!edited.includes(record.id)) return nothing;
    const label = t(written ? 'records.undo-edits-named' : 'records.delete-named', { name });
    return html`<button aria-label=${label} @click=${() => this.dispatchEvent(new RemoveEvent(record))}>
      ${t(written ? 'records.undo-edits' : 'delete')}
    </button>`;
  }
}
