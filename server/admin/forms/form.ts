import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FieldError } from '../api.js';
import { shared } from '../parts/styles.js';
import { forgetDraft, keepDraft, readDraft } from './draft.js';
import { placeErrors, type Errors } from './errors.js';
import { fieldOf } from './field.js';
import { at, rowsOf, type Field, type FieldOf, type Values } from './fields.js';
import { formStyles } from './form-styles.js';
import { withoutEmptyRows, withoutRow } from './values.js';

/** What is typed in is to be saved. */
export class SaveEvent extends Event {
  readonly values: Values;

  constructor(values: Values) {
    super('save');
    this.values = values;
  }
}

/**
 * A form made from a list of fields. What is typed is kept as a draft until it is saved or discarded.
 *
 * @fires {SaveEvent} save
 */
export class DeskForm extends LitElement {
  static override styles = [shared, formStyles];

  @property({ attribute: false }) fields: readonly Field[] = [];
  /** what is there to be changed; empty for a new record */
  @property({ attribute: false }) saved: Values = {};
  /** whether the record is there already: what is `fixed` stays */
  @property({ attribute: false }) known = false;
  /** what the draft is kept under */
  @property({ attribute: false }) draft = '';
  /** what the server said about what was to be saved last */
  @property({ attribute: false }) refused: readonly FieldError[] = [];
  /** the address that leads back, where there is a way back */
  @property({ attribute: false }) back = '';

  @state() private values: Values = {};
  @state() private changed = false;
  @state() private restored = false;
  #errors: Errors = placeErrors([], {}, []);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft')) {
      const draft = readDraft(this.draft);
      this.values = draft ?? this.saved;
      this.changed = this.restored = draft !== null;
    }
    if (changed.has('refused')) this.#errors = placeErrors(this.fields, this.values, this.refused);
  }

  override firstUpdated(): void {
    if (this.autofocus) this.focus();
  }

  /** Moves the keyboard to the first field that can be changed. */
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
    const shown = { values, known, errors: this.#errors, addRow: this.#addRow, removeRow: this.#removeRow };
    return html`<form novalidate @submit=${this.#submit} @input=${this.#keep}>
      ${this.restored ? html`<p class="quiet">What you typed before and did not save is here again.</p>` : nothing}
      ${fields.map((field) => fieldOf(field, shown))}
      ${rest.length ? html`<p class="error" role="alert" tabindex="-1">${rest.join(' ')}</p>` : nothing}
      <div class="row actions">
        <button class="main">Save</button>
        ${this.back ? html`<a class="button" href=${this.back}>Back</a>` : nothing}
        ${this.changed ? html`<button type="button" @click=${this.#discard}>Discard changes</button>` : nothing}
      </div>
    </form>`;
  }

  get #form(): HTMLFormElement {
    return this.renderRoot.querySelector('form')!;
  }

  /** What is in the form now; its fields carry their addresses as names. */
  #typed(): Values {
    return Object.fromEntries(new FormData(this.#form)) as unknown as Values;
  }

  #keep = (): void => this.#show(this.#typed());

  /** The form shows what is typed in also when it is drawn anew. */
  #show(values: Values): void {
    this.values = values;
    this.changed = true;
    keepDraft(this.draft, values);
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const half = [...this.#form.querySelectorAll('input')].find(({ validity }) => validity.badInput);
    this.values = withoutEmptyRows(this.fields, this.#typed());
    // the browser gives nothing for half a date, and nothing would mean that there is none
    if (half) this.refused = [{ field: half.name, message: 'Write the whole date and time.' }];
    else this.dispatchEvent(new SaveEvent(this.values));
  };

  #discard = async (): Promise<void> => {
    forgetDraft(this.draft);
    this.values = this.saved;
    this.refused = [];
    this.changed = this.restored = false;
    // a date that is half typed has no value that could be replaced
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
