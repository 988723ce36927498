import { html, LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FieldError } from '../api.js';
import { adding, hashOf } from '../place.js';
import { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles.js';
import type { RecordsApi } from './api.js';
import { draftKey, forgetDraft } from '../forms/draft.js';
import type { SaveEvent } from '../forms/form.js';
import type { Kept, Kind, Listing } from './kind.js';
import { draftNote, type RecordList, type RemoveEvent } from './list.js';
import { idFrom, toRecord, toValues } from '../forms/values.js';

/** A room of records: their list, or the form of the one that is open. */
export class DeskRecords extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: RecordsApi;
  @property({ attribute: false }) kind!: Kind;
  @property({ attribute: false }) site = '';
  /** the id of the record that is open, `adding` for a new one, `null` for the list */
  @property({ attribute: false }) open: string | null = null;

  @state() private listing: Listing<Kept> | null = null;
  @state() private refused: readonly FieldError[] = [];
  readonly #notice = new Notice(this);
  #savedLast: string | null = null;
  #saving = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('site')) {
      this.listing = null;
      void this.#load();
    }
    if (!changed.has('open')) return;
    this.refused = [];
    if (this.open !== null) this.#notice.say('');
    // back in the list, the keyboard goes on where it was
    const left = this.#savedLast ?? changed.get('open');
    if (this.open === null && left) void this.#goTo(left);
    this.#savedLast = null;
  }

  override render() {
    const { listing, open } = this;
    if (!listing) return this.#notice.render();
    return open === null ? this.#list(listing) : this.#form(listing, open);
  }

  #list = (listing: Listing<Kept>) =>
    html`${this.#notice.render(
        html`<a class="button main" href=${hashOf(this.kind.room, adding)}
            >Add ${this.kind.a} ${this.kind.one}</a
          >
          ${draftNote(this.kind, this.site, adding)}`,
      )}
      <desk-record-list
        .kind=${this.kind}
        .listing=${listing}
        .site=${this.site}
        @remove=${this.#remove}
      ></desk-record-list>`;

  #form({ records }: Listing<Kept>, open: string) {
    const { kind, site } = this;
    const record = records.find(({ id }) => id === open);
    if (!record && open !== adding)
      return html`${this.#notice.render()}
        <p>There is no ${kind.one} “${open}” here. <a href=${hashOf(kind.room)}>Back</a></p>`;
    return html`<h2>
        ${record ? html`Edit <bdi>${kind.nameOf(record)}</bdi>` : html`Add ${kind.a} ${kind.one}`}
      </h2>
      <desk-form
        autofocus
        .fields=${kind.fields}
        .known=${record !== undefined}
        .saved=${toValues(kind.fields, { ...record })}
        .draft=${draftKey(kind.room, site, open)}
        .refused=${this.refused}
        .back=${hashOf(kind.room)}
        @save=${this.#save}
      ></desk-form>`;
  }

  #load = () =>
    this.#notice.attempt(async () => {
      const { site } = this;
      const listing = await this.api.list(site);
      if (site === this.site) this.listing = listing;
    });

  async #goTo(id: string): Promise<void> {
    await this.updateComplete;
    const list = this.renderRoot.querySelector<RecordList>('desk-record-list');
    await list?.updateComplete;
    if (!list?.goTo(id)) this.renderRoot.querySelector('a')?.focus();
  }

  #save = async (event: SaveEvent): Promise<void> => {
    if (this.#saving) return;
    this.#saving = true;
    await this.#put(event);
    this.#saving = false;
  };

  async #put({ values }: SaveEvent): Promise<void> {
    const { kind, site, api, open, listing } = this;
    const fresh = open === adding;
    const saved = listing!.records.find(({ id }) => id === open);
    const typed = toRecord(kind.fields, values, { ...saved }) as Partial<Kept>;
    const record = { ...typed, id: typed.id ?? idFrom(kind.nameOf({ id: '', ...typed })) };
    const before = listing!.records.find(({ id }) => id === record.id);
    const wasEdited = listing!.edited.includes(record.id);
    try {
      await api.put(site, record, fresh);
    } catch (thrown) {
      const errors = this.#notice.errorsOf(thrown);
      const others = errors.filter(({ field }) => field !== 'id');
      // left empty, it is made from the name; where that is missing too, the name is what is to be written
      this.refused = record.id || !others.length ? errors : others;
      return;
    }
    forgetDraft(draftKey(kind.room, site, open!));
    await this.#load();
    this.#notice.say(`${kind.nameOf(record)} is saved.`, async () => {
      await (before && wasEdited ? api.put(site, before) : api.remove(site, record.id));
      await this.#load();
    });
    // unless somebody has gone on meanwhile
    if (this.open !== open) return;
    this.#savedLast = record.id;
    location.hash = hashOf(kind.room);
  }

  #remove = ({ record }: RemoveEvent): Promise<boolean> =>
    this.#notice.attempt(async () => {
      const { kind, site, api, listing } = this;
      const index = listing!.records.indexOf(record);
      await api.remove(site, record.id);
      await this.#load();
      const words = listing!.configured.includes(record.id)
        ? `${kind.nameOf(record)} is as the settings say.`
        : `${kind.nameOf(record)} is deleted.`;
      this.#notice.say(words, async () => {
        await api.put(site, record);
        await this.#load();
      });
      const { records } = this.listing!;
      await this.#goTo((records[index] ?? records.at(-1))?.id ?? adding);
    });
}
