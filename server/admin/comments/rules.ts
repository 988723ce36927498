import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { FieldError } from '../api.js';
import { draftKey, forgetDraft } from '../forms/draft.js';
import type { Field } from '../forms/fields.js';
import type { SaveEvent } from '../forms/form.js';
import { toRecord, toValues } from '../forms/values.js';
import { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles.js';
import type { CommentsApi, Rules } from './api.js';

const presence = { optional: 'optional', required: 'required', hidden: 'hidden' };
const fields: readonly Field[] = [
  {
    name: 'moderation',
    label: 'Who waits for a moderator',
    kind: 'choice',
    options: { none: 'nobody', first: 'whoever has nothing approved yet', all: 'everybody' },
  },
  { name: 'name', label: 'Name', kind: 'choice', options: presence },
  { name: 'email', label: 'E-mail', kind: 'choice', options: presence },
  { name: 'url', label: 'Web site', kind: 'choice', options: presence },
  { name: 'maxLength', label: 'Longest comment, in characters', kind: 'number' },
  { name: 'editMinutes', label: 'Minutes in which a writer may change a comment', kind: 'number' },
  { name: 'maxLinks', label: 'Links before a comment waits', kind: 'number' },
  { name: 'holdWords', label: 'Words that make a comment wait', kind: 'lines', hint: 'One a line.' },
  { name: 'spamWords', label: 'Words that make it spam', kind: 'lines', hint: 'One a line.' },
  { name: 'holdNewNames', label: 'New names wait', kind: 'flag' },
  {
    name: 'holdAfterDays',
    label: 'Days after which a page’s comments wait',
    kind: 'number',
    hint: 'Empty: never.',
  },
  {
    name: 'closeAfterDays',
    label: 'Days after which a page is closed',
    kind: 'number',
    hint: 'Empty: never.',
  },
  { name: 'reportsToHold', label: 'Reports after which a comment waits', kind: 'number', hint: '0: never.' },
];
/** What is empty is taken back, not left as it was. */
const empty = Object.fromEntries(fields.map(({ name }) => [name, null]));

/** The rules of a site. */
export class ModerationRules extends LitElement {
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
      // a new form for what is saved or taken back
      keyed(
        rules,
        html`<desk-form
          .fields=${fields}
          .saved=${toValues(fields, rules)}
          .draft=${draftKey('rules', site, '')}
          .refused=${this.refused}
          @save=${this.#save}
        ></desk-form>`,
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
    this.#notice.attempt(async () => {
      this.site = site;
      this.rules = null;
      this.refused = [];
      this.#notice.say('');
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
    forgetDraft(draftKey('rules', site, ''));
    this.#notice.say('Saved.', async () => {
      this.rules = await api.change(site, before);
    });
    await this.#notice.focus();
  };
}
