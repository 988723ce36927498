import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FieldError } from '../problems.js';
import { shared } from '../parts/styles/shared.js';
import { removeDraft, saveDraft, readDraft } from './draft.js';
import { noErrors, sortErrors, without, type Errors } from './errors.js';
import { fieldsOf, type FieldOf, type Section, type Values } from './fields.js';
import { formStyles } from './form-styles.js';
import { hasError, sectionOf } from './section.js';
import { formButtons } from './buttons.js';
import { emptyRow, withoutEmptyRows, withoutRow } from './rows.js';
import { language, t } from '../i18n/index.js';

/** Saves the input; resolves to the errors that keep it from being saved. */
export type Save = (values: Values) => Promise<readonly FieldError[]>;

/**
 * A form rendered from sections of fields. Input is stored as a draft until it is saved or discarded.
 *
 * @slot - further buttons beside Save
 */
export class AdminForm extends LitElement {
  static override styles = [shared, formStyles];

  @property({ attribute: false }) sections: readonly Section[] = [];
  /** the saved values; empty for a new record */
  @property({ attribute: false }) saved: Values = {};
  /** whether the record exists, which makes `fixed` fields read-only */
  @property({ attribute: false }) known = false;
  /** the storage key of the draft */
  @property({ attribute: false }) draft = '';
  @property({ attribute: false }) save: Save = () => Promise.resolve([]);
  /** the link of the Back button; empty for none */
  @property({ attribute: false }) back = '';

  @state() private values: Values = {};
  @state() private changed = false;
  @state() private restored = false;
  @state() private saving = false;
  @state() private errors: Errors = noErrors;
  #opened: ReadonlySet<Section> = new Set();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#onUnload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#onUnload);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft')) {
      const draft = readDraft(this.draft);
      this.values = draft ?? this.saved;
      this.changed = this.restored = draft !== null;
      this.errors = noErrors;
      this.#opened = new Set();
    } else if (changed.has('saved') && !this.changed) this.values = this.saved;
  }

  override firstUpdated(): void {
    if (this.autofocus) this.focus();
  }

  /** Focuses the first editable field. */
  override focus(): void {
    this.renderRoot
      .querySelector<HTMLElement>(':is(input, textarea, select):not([readonly])')
      ?.focus({ preventScroll: true });
  }

  override render() {
    const { sections, values, known, errors, changed, saving } = this;
    const { rest } = errors;
    const shown = {
      ...{ values, known, errors, opened: this.#opened, addRow: this.#addRow, removeRow: this.#removeRow },
      lang: errors.english ? 'en' : language,
    };
    return html`<form novalidate @submit=${this.#submit} @input=${this.#onInput} @keydown=${this.#onKey}>
      ${this.restored ? html`<p class="quiet">${t('form.restored')}</p>` : nothing}
      ${sections.map((section) => sectionOf(section, shown))}
      ${rest.length ? html`<p class="error" role="alert" tabindex="-1" lang=${shown.lang}>${rest.join(' ')}</p>` : nothing}
      ${formButtons({ saving, changed, back: this.back, onDiscard: this.#discard })}
    </form>`;
  }

  get #form(): HTMLFormElement {
    return this.renderRoot.querySelector('form')!;
  }

  /** The current input; fields are named by their paths. */
  #typed(): Values {
    return Object.fromEntries(new FormData(this.#form)) as unknown as Values;
  }

  /** An error leaves when its field is changed. */
  #onInput = ({ target }: Event): void => {
    this.errors = without(this.errors, (target as HTMLInputElement).name);
    this.#show(this.#typed());
  };

  /** Renders the input and stores it as a draft. */
  #show(values: Values): void {
    this.values = values;
    this.changed = true;
    saveDraft(this.draft, values);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    this.#form.requestSubmit();
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.saving) return;
    const half = [...this.#form.querySelectorAll('input')].find(({ validity }) => validity.badInput);
    this.values = withoutEmptyRows(fieldsOf(this.sections), this.#typed());
    // an incomplete date has an empty value, which would be saved as no date
    if (half) return this.#showErrors([{ field: half.name, message: t('form.date') }]);
    const { draft } = this;
    this.saving = true;
    const errors = await this.save(this.values);
    this.saving = false;
    if (!errors.length) removeDraft(draft);
    // another record may have been opened meanwhile
    if (draft !== this.draft) return;
    if (errors.length) return this.#showErrors(errors);
    this.errors = noErrors;
    this.changed = this.restored = false;
  };

  async #showErrors(errors: readonly FieldError[]): Promise<void> {
    const sorted = (this.errors = sortErrors(fieldsOf(this.sections), this.values, errors));
    const wrong = this.sections.filter((section) => hasError(section, sorted));
    this.#opened = new Set([...this.#opened, ...wrong]);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid], [role=alert]')?.focus();
  }

  #discard = async (): Promise<void> => {
    removeDraft(this.draft);
    this.values = this.saved;
    this.errors = noErrors;
    this.changed = this.restored = false;
    // resets an incomplete date, which has no value to replace
    this.#form.reset();
    await this.updateComplete;
    this.focus();
  };

  #addRow = async (field: FieldOf<'rows'>): Promise<void> => {
    const added = emptyRow(field, this.#typed());
    this.#show({ ...this.#typed(), ...added });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[name="${Object.keys(added)[0]}"]`)?.focus();
  };

  #removeRow = async ({ name }: FieldOf<'rows'>, row: number): Promise<void> => {
    this.errors = noErrors;
    this.#show(withoutRow(name, row, this.#typed()));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-add="${name}"]`)?.focus();
  };

  /** The browser asks before it closes a page with unsaved input: drafts end with the tab. */
  #onUnload = (event: BeforeUnloadEvent): void => {
    if (this.changed) event.preventDefault();
  };
}
