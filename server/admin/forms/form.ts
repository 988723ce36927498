import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FieldError } from '../problems.js';
import { shared } from '../parts/styles.js';
import { removeDraft, saveDraft, readDraft } from './draft.js';
import { sortErrors, type Errors } from './errors.js';
import { fieldOf } from './field.js';
import { at, rowsOf, type Field, type FieldOf, type Values } from './fields.js';
import { formStyles } from './form-styles.js';
import { withoutEmptyRows, withoutRow } from './values.js';
import { language, t } from '../i18n/index.js';

/** Fired to save the input. */
export class SaveEvent extends Event {
  readonly values: Values;

  constructor(values: Values) {
    super('save');
    this.values = values;
  }
}

/**
 * A form rendered from a list of fields. Input is stored as a draft until it is saved or discarded.
 *
 * @fires {SaveEvent} save
 * @slot - further buttons beside Save
 */
export class AdminForm extends LitElement {
  static override styles = [shared, formStyles];

  @property({ attribute: false }) fields: readonly Field[] = [];
  /** the saved values; empty for a new record */
  @property({ attribute: false }) saved: Values = {};
  /** whether the record exists, which makes `fixed` fields read-only */
  @property({ attribute: false }) known = false;
  /** the storage key of the draft */
  @property({ attribute: false }) draft = '';
  /** the server's errors for the last attempt to save */
  @property({ attribute: false }) refused: readonly FieldError[] = [];
  /** the link of the Back button; empty for none */
  @property({ attribute: false }) back = '';

  @state() private values: Values = {};
  @state() private changed = false;
  @state() private restored = false;
  #errors: Errors = sortErrors([], {}, []);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft')) {
      const draft = readDraft(this.draft);
      this.values = draft ?? this.saved;
      this.changed = this.restored = draft !== null;
    }
    if (changed.has('refused')) this.#errors = sortErrors(this.fields, this.values, this.refused);
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

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('refused') || !this.refused.length) return;
    const wrong = this.renderRoot.querySelector<HTMLElement>('[aria-invalid], [role=alert]');
    wrong?.focus();
  }

  override render() {
    const { fields, values, known } = this;
    const { rest } = this.#errors;
    const shown = {
      ...{ values, known, errors: this.#errors, addRow: this.#addRow, removeRow: this.#removeRow },
      lang: this.refused.some(({ english }) => english) ? 'en' : language,
    };
    return html`<form novalidate @submit=${this.#submit} @input=${this.#onInput}>
      ${this.restored ? html`<p class="quiet">${t('form.restored')}</p>` : nothing}
      ${fields.map((field) => fieldOf(field, shown))}
      ${rest.length ? html`<p class="error" role="alert" tabindex="-1" lang=${shown.lang}>${rest.join(' ')}</p>` : nothing}
      <div class="row actions">
        <button class="main">${t('save')}</button>
        ${this.back ? html`<a class="button" href=${this.back}>${t('back')}</a>` : nothing}
        <slot></slot>
        ${this.changed ? html`<button type="button" @click=${this.#discard}>${t('form.discard')}</button>` : nothing}
      </div>
    </form>`;
  }

  get #form(): HTMLFormElement {
    return this.renderRoot.querySelector('form')!;
  }

  /** The current input; fields are named by their paths. */
  #typed(): Values {
    return Object.fromEntries(new FormData(this.#form)) as unknown as Values;
  }

  #onInput = (): void => this.#show(this.#typed());

  /** Renders the input and stores it as a draft. */
  #show(values: Values): void {
    this.values = values;
    this.changed = true;
    saveDraft(this.draft, values);
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const half = [...this.#form.querySelectorAll('input')].find(({ validity }) => validity.badInput);
    this.values = withoutEmptyRows(this.fields, this.#typed());
    // an incomplete date has an empty value, which would be saved as no date
    if (half) this.refused = [{ field: half.name, message: t('form.date') }];
    else this.dispatchEvent(new SaveEvent(this.values));
  };

  #discard = async (): Promise<void> => {
    removeDraft(this.draft);
    this.values = this.saved;
    this.refused = [];
    this.changed = this.restored = false;
    // resets an incomplete date, which has no value to replace
    this.#form.reset();
    await this.updateComplete;
    this.focus();
  };

  #addRow = async ({ name, fields }: FieldOf<'rows'>): Promise<void> => {
    const typed = this.#typed();
    const row = at(name, rowsOf(name, typed));
    this.#show({ ...typed, ...Object.fromEntries(fields.map((one) => [at(row, one.name), ''])) });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[name="${at(row, fields[0]!.name)}"]`)?.focus();
  };

  #removeRow = async ({ name }: FieldOf<'rows'>, row: number): Promise<void> => {
    this.refused = [];
    this.#show(withoutRow(name, row, this.#typed()));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-add="${name}"]`)?.focus();
  };
}
