import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FieldError } from '../problems.js';
import { adding, hashOf } from '../route.js';
import { Notice } from '../parts/notice.js';
import { skeleton } from '../parts/skeleton.js';
import { shared } from '../parts/styles/shared.js';
import type { RecordsApi } from './api.js';
import { draftKey } from '../forms/draft.js';
import { fieldsOf, type Values } from '../forms/fields.js';
import type { Stored, RecordType, Listing } from './type.js';
import { draftNote, type RecordList, type RemoveEvent } from './list.js';
import { idFrom, toRecord, toValues } from '../forms/values.js';
import { t } from '../i18n/index.js';

/** A page of records: the list, or the form of the record that is open. One element serves every type of record in turn. */
export class RecordsPage extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: RecordsApi;
  @property({ attribute: false }) kind!: RecordType;
  @property({ attribute: false }) site = '';
  /** the id of the record that is open, `adding` for a new one, `null` for the list */
  @property({ attribute: false }) open: string | null = null;

  @state() private listing: Listing<Stored> | null = null;
  readonly #notice = new Notice(this);
  #savedLast: string | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('site') || changed.has('kind')) {
      this.listing = null;
      void this.#load();
    }
    if (!changed.has('open')) return;
    if (this.open !== null) this.#notice.show('');
    // back in the list, focus returns to the record that was open
    const left = this.#savedLast ?? changed.get('open');
    if (this.open === null && left) void this.#focusRecord(left);
    this.#savedLast = null;
  }

  override render() {
    const { listing, open } = this;
    if (!listing) return html`${this.#notice.render()} ${this.#notice.loading ? skeleton() : nothing}`;
    return open === null ? this.#list(listing) : this.#form(listing, open);
  }

  #list = (listing: Listing<Stored>) =>
    html`${this.#notice.render(
        html`<a class="button main" href=${hashOf(this.kind.page, adding)}>${this.kind.add}</a>
          ${draftNote(this.kind, this.site, adding)}`,
      )}
      <admin-record-list
        .kind=${this.kind}
        .listing=${listing}
        .site=${this.site}
        @remove=${this.#remove}
      ></admin-record-list>`;

  #form({ records }: Listing<Stored>, open: string) {
    const { kind, site } = this;
    const record = records.find(({ id }) => id === open);
    if (!record && open !== adding)
      return html`${this.#notice.render()}
        <p>${t('records.missing')} <a href=${hashOf(kind.page)}>${t('back')}</a></p>`;
    return html`<h2>${record ? t('records.edit-named', { name: kind.nameOf(record) }) : kind.add}</h2>
      <admin-form
        autofocus
        .sections=${kind.sections}
        .known=${record !== undefined}
        .saved=${toValues(fieldsOf(kind.sections), { ...record })}
        .draft=${draftKey(kind.page, site, open)}
        .back=${hashOf(kind.page)}
        .save=${this.#save}
      ></admin-form>`;
  }

  #load = () =>
    this.#notice.load(async () => {
      const { site } = this;
      const listing = await this.api.list(site);
      if (site === this.site) this.listing = listing;
    });

  async #focusRecord(id: string): Promise<void> {
    await this.updateComplete;
    const list = this.renderRoot.querySelector<RecordList>('admin-record-list');
    await list?.updateComplete;
    if (!list?.focusRecord(id)) this.renderRoot.querySelector('a')?.focus();
  }

  #save = async (values: Values): Promise<readonly FieldError[]> => {
    const { kind, site, api, open, listing } = this;
    const fresh = open === adding;
    const saved = listing!.records.find(({ id }) => id === open);
    const typed = toRecord(fieldsOf(kind.sections), values, { ...saved }) as Partial<Stored>;
    const record = { ...typed, id: typed.id ?? idFrom(kind.nameOf({ id: '', ...typed })) };
    const before = listing!.records.find(({ id }) => id === record.id);
    const wasEdited = listing!.edited.includes(record.id);
    try {
      await api.put(site, record, fresh);
    } catch (thrown) {
      const errors = this.#notice.errorsOf(thrown);
      const others = errors.filter(({ field }) => field !== 'id');
      // an empty id is derived from the name, so a missing name is the only error worth showing
      return record.id || !others.length ? errors : others;
    }
    await this.#load();
    this.#notice.show(t('records.saved', { name: kind.nameOf(record) }), async () => {
      await (before && wasEdited ? api.put(site, before) : api.remove(site, record.id));
      await this.#load();
    });
    // unless another page was opened meanwhile
    if (this.open !== open) return [];
    this.#savedLast = record.id;
    location.hash = hashOf(kind.page);
    return [];
  };

  #remove = ({ record }: RemoveEvent): Promise<boolean> =>
    this.#notice.tryOr(async () => {
      const { kind, site, api, listing } = this;
      const index = listing!.records.indexOf(record);
      await api.remove(site, record.id);
      await this.#load();
      const words = listing!.configured.includes(record.id)
        ? t('records.reverted', { name: kind.nameOf(record) })
        : t('records.deleted', { name: kind.nameOf(record) });
      this.#notice.show(words, async () => {
        await api.put(site, record);
        await this.#load();
      });
      const { records } = this.listing!;
      await this.#focusRecord((records[index] ?? records.at(-1))?.id ?? adding);
    });
}
