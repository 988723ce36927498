import { writerFields } from 'inlay/comments/model';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FieldError } from '../problems.js';
import { draftKey } from '../forms/draft.js';
import { fieldsOf, type Section, type Values } from '../forms/fields.js';
import { toRecord, toValues } from '../forms/values.js';
import { Notice } from '../parts/notice.js';
import { skeleton } from '../parts/skeleton.js';
import { shared } from '../parts/styles/shared.js';
import type { CommentsApi, Rules } from './api.js';
import { t } from '../i18n/index.js';

const presence = { optional: t('rules.optional'), required: t('rules.required'), hidden: t('rules.hidden') };
const sections: readonly Section[] = [
  {
    label: t('rules.held'),
    fields: [
      {
        name: 'moderation',
        label: t('rules.moderation'),
        kind: 'choice',
        options: { none: t('rules.none'), first: t('rules.first'), all: t('rules.all') },
      },
      { name: 'holdNewNames', label: t('rules.holdNewNames'), kind: 'flag' },
      { name: 'maxLinks', label: t('rules.maxLinks'), kind: 'number' },
      { name: 'reportsToHold', label: t('rules.reportsToHold'), kind: 'number', hint: t('rules.zero-never') },
      { name: 'holdWords', label: t('rules.holdWords'), kind: 'lines', hint: t('one-per-line') },
      { name: 'spamWords', label: t('rules.spamWords'), kind: 'lines', hint: t('one-per-line') },
    ],
  },
  {
    label: t('rules.form'),
    fields: [
      ...writerFields.map(
        (name) =>
          ({
            name,
            label: t(name === 'name' ? name : `rules.${name}`),
            kind: 'choice',
            options: presence,
          }) as const,
      ),
      { name: 'maxLength', label: t('rules.maxLength'), kind: 'number' },
    ],
  },
  {
    label: t('rules.times'),
    fields: [
      { name: 'editMinutes', label: t('rules.editMinutes'), kind: 'number' },
      { name: 'holdAfterDays', label: t('rules.holdAfterDays'), kind: 'number', hint: t('if-empty-never') },
      { name: 'closeAfterDays', label: t('rules.closeAfterDays'), kind: 'number', hint: t('if-empty-never') },
    ],
  },
];
const fields = fieldsOf(sections);
/** Empty fields are reset to `null`; the server would keep a missing one. */
const empty = Object.fromEntries(fields.map(({ name }) => [name, null]));

/** The comment rules of a site. */
export class AdminRules extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: CommentsApi;
  @property({ attribute: false }) sites: readonly string[] = [];

  @state() private site = '';
  @state() private rules: Rules | null = null;
  readonly #notice = new Notice(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sites') && !this.site) void this.#load(this.sites[0] ?? '');
  }

  override render() {
    const { sites, site, rules } = this;
    return html`${this.#notice.render(sites.length > 1 ? this.#choice() : nothing)}
    ${!rules && this.#notice.loading ? skeleton() : nothing}
    ${
      rules &&
      html`<admin-form
        .sections=${sections}
        .saved=${toValues(fields, rules)}
        .draft=${draftKey('rules', site, '')}
        .save=${this.#save}
      ></admin-form>`
    }`;
  }

  #choice = () =>
    html`<label
      >${t('site')}
      <select @change=${(event: Event) => this.#load((event.target as HTMLSelectElement).value)}>
        ${this.sites.map((site) => html`<option>${site}</option>`)}
      </select></label
    >`;

  #load = (site: string) =>
    this.#notice.load(async () => {
      this.site = site;
      this.rules = null;
      this.#notice.show('');
      const rules = await this.api.rules(site);
      if (site === this.site) this.rules = rules;
    });

  #save = async (values: Values): Promise<readonly FieldError[]> => {
    const { site, api } = this;
    const before = this.rules!;
    try {
      this.rules = await api.change(site, { ...empty, ...toRecord(fields, values) });
    } catch (thrown) {
      return this.#notice.errorsOf(thrown);
    }
    this.#notice.show(t('saved'), async () => {
      this.rules = await api.change(site, before);
    });
    await this.#notice.focus();
    return [];
  };
}
