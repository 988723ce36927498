import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Refused, type Api } from './api.js';
import { shared } from './styles.js';

type Rule =
  | { name: string; label: string; kind: 'choice'; options: readonly string[] }
  | { name: string; label: string; kind: 'number' | 'words' | 'flag'; empty?: true };

const presence = ['optional', 'required', 'hidden'];
const rules: readonly Rule[] = [
  {
    name: 'moderation',
    label: 'Who waits for a moderator',
    kind: 'choice',
    options: ['none', 'first', 'all'],
  },
  { name: 'name', label: 'Name', kind: 'choice', options: presence },
  { name: 'email', label: 'E-mail', kind: 'choice', options: presence },
  { name: 'url', label: 'Web site', kind: 'choice', options: presence },
  { name: 'maxLength', label: 'Longest comment, in characters', kind: 'number' },
  { name: 'editMinutes', label: 'Minutes in which a writer may change a comment', kind: 'number' },
  { name: 'maxLinks', label: 'Links before a comment waits', kind: 'number' },
  { name: 'holdWords', label: 'Words that make a comment wait, one a line', kind: 'words' },
  { name: 'spamWords', label: 'Words that make it spam, one a line', kind: 'words' },
  { name: 'holdNewNames', label: 'New names wait', kind: 'flag' },
  {
    name: 'holdAfterDays',
    label: 'Days after which a page’s comments wait (empty: never)',
    kind: 'number',
    empty: true,
  },
  {
    name: 'closeAfterDays',
    label: 'Days after which a page is closed (empty: never)',
    kind: 'number',
    empty: true,
  },
  { name: 'reportsToHold', label: 'Reports after which a comment waits (0: never)', kind: 'number' },
];

/** The rules of a site. */
export class ModerationRules extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) sites: readonly string[] = [];

  @state() private site = '';
  @state() private values: Record<string, unknown> | null = null;
  @state() private message = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sites') && !this.site) void this.#load(this.sites[0] ?? '');
  }

  override render() {
    const { values } = this;
    return html`<p>
        <label
          >Site
          <select @change=${(event: Event) => this.#load((event.target as HTMLSelectElement).value)}>
            ${this.sites.map((site) => html`<option>${site}</option>`)}
          </select></label
        >
      </p>
      ${
        values
          ? html`<form @submit=${this.#save}>
              ${rules.map((rule) => html`<p><label>${rule.label} ${this.#field(rule, values[rule.name])}</label></p>`)}
              <button class="main">Save</button>
            </form>`
          : nothing
      }
      <p role="status">${this.message}</p>`;
  }

  #field(rule: Rule, value: unknown) {
    switch (rule.kind) {
      case 'choice':
        return html`<select name=${rule.name}>
          ${rule.options.map((option) => html`<option ?selected=${option === value}>${option}</option>`)}
        </select>`;
      case 'flag':
        return html`<input type="checkbox" name=${rule.name} .checked=${value === true} />`;
      case 'words':
        return html`<textarea name=${rule.name} .value=${(value as string[]).join('\n')}></textarea>`;
      case 'number':
        return html`<input
          type="number"
          name=${rule.name}
          min="0"
          ?required=${!rule.empty}
          .value=${String(value ?? '')}
        />`;
    }
  }

  #load = async (site: string): Promise<void> => {
    this.site = site;
    this.message = '';
    this.values = site ? await this.api.rules(site).catch(() => null) : null;
  };

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const valueOf = ({ name, kind }: Rule): unknown => {
      const words = String(form.get(name) ?? '');
      if (kind === 'flag') return form.has(name);
      if (kind === 'words')
        return words
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean);
      return kind === 'number' ? (words === '' ? null : Number(words)) : words;
    };
    try {
      this.values = await this.api.change(
        this.site,
        Object.fromEntries(rules.map((rule) => [rule.name, valueOf(rule)])),
      );
      this.message = 'Saved.';
    } catch (thrown) {
      this.message = thrown instanceof Refused ? thrown.message : 'The server cannot be reached.';
    }
  };
}
