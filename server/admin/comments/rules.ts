import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { FieldError } from '../api.js';
import { draftKey, removeDraft } from '../forms/draft.js';
import type { Field } from '../forms/fields.js';
import type { SaveEvent } from '../forms/form.js';
import { toRecord, toValues } from '../forms/values.js';
import { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles.js';
import type { CommentsApi, Rules } from './api.js';

const presence = { optional: 'Optional', required: 'Required', hidden: 'Hidden' };
const fields: readonly Field[] = [
  {
    name: 'moderation',
    label: 'Hold for moderation',
    kind: 'choice',
    options: { none: 'Nobody', first: 'First-time commenters', all: 'Everybody' },
  },
  { name: 'name', label: 'Name', kind: 'choice', options: presence },
  { name: 'email', label: 'Email', kind: 'choice', options: presence },
  { name: 'url', label: 'Website', kind: 'choice', options: presence },
  { name: 'maxLength', label: 'Maximum comment length in characters', kind: 'number' },
  { name: 'editMinutes', label: 'Editing window in minutes', kind: 'number' },
  { name: 'maxLinks', label: 'Links allowed before a comment is held', kind: 'number' },
  { name: 'holdWords', label: 'Hold comments with these words', kind: 'lines', hint: 'One per line.' },
  {
    name: 'spamWords',
    label: 'Mark comments with these words as spam',
    kind: 'lines',
    hint: 'One per line.',
  },
  { name: 'holdNewNames', label: 'Hold comments with a new name', kind: 'flag' },
  {
    name: 'holdAfterDays',
    label: 'Hold comments on pages older than, in days',
    kind: 'number',
    hint: 'If empty, never.',
  },
  {
    name: 'closeAfterDays',
    label: 'Close comments on pages older than, in days',
    kind: 'number',
    hint: 'If empty, never.',
  },
  { name: 'reportsToHold', label: 'Reports that hold a comment', kind: 'number', hint: '0 means never.' },
];
/** Empty fields are reset to `null`; the server would keep a missing one. */
const empty = Object.fromEntries(fields.map(({ name }) => [name, null]));

/** The comment rules of a site. */
export class AdminRules extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: CommentsApi;
  @property({ attribute: false }) sites: readonly string[] = [];

  @state() private site = '';
  @state() private rules: Rules | null = null;
  @state() private refused: readonly FieldError[] = [];
  readonly #notice = new Notice(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sites') && !this.site) void this.#load(this.sites[0] ?? '');
  }

  override render() {
    const { sites, site, rules } = this;
    return html`${this.#notice.render(sites.length > 1 ? this.#choice() : nothing)}
    ${
      rules &&
      // a new form whenever the rules were saved or reverted
      keyed(
        rules,
        html`<admin-form
          .fields=${fields}
          .saved=${toValues(fields, rules)}
          .draft=${draftKey('rules', site, '')}
          .refused=${this.refused}
          @save=${this.#save}
        ></admin-form>`,
      )
    }`;
  }

  #choice = () =>
    html`<label
      >Site
      <select @change=${(event: Event) => this.#load((event.target as HTMLSelectElement).value)}>
        ${this.sites.map((site) => html`<option>${site}</option>`)}
      </select></label
    >`;

  #load = (site: string) =>
    this.#notice.tryOr(async () => {
      this.site = site;
      this.rules = null;
      this.refused = [];
      this.#notice.show('');
      const rules = await this.api.rules(site);
      if (site === this.site) this.rules = rules;
    });

  #save = async ({ values }: SaveEvent): Promise<void> => {
    const { site, api } = this;
    const before = this.rules!;
    this.refused = [];
    try {
      this.rules = await api.change(site, { ...empty, ...toRecord(fields, values) });
    } catch (thrown) {
      this.refused = this.#notice.errorsOf(thrown);
      return;
    }
    removeDraft(draftKey('rules', site, ''));
    this.#notice.show('Saved.', async () => {
      this.rules = await api.change(site, before);
    });
    await this.#notice.focus();
  };
}
