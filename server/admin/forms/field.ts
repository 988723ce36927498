/** Renders one field of a form: label, hint, control and error. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Errors } from './errors.js';
import { at, rowsOf, type Field, type FieldOf, type Values } from './fields.js';
import { t } from '../i18n/index.js';

export interface Shown {
  values: Values;
  errors: Errors;
  /** whether the record exists, so that its id is read-only */
  known: boolean;
  /** the language of the errors */
  lang: string;
  addRow: (field: FieldOf<'rows'>) => void;
  removeRow: (field: FieldOf<'rows'>, row: number) => void;
}

export function fieldOf(field: Field, shown: Shown, prefix = ''): TemplateResult {
  const address = at(prefix, field.name);
  if (field.kind === 'group')
    return html`<fieldset>
      <legend>${field.label}</legend>
      ${field.fields.map((one) => fieldOf(one, shown, address))}
    </fieldset>`;
  if (field.kind === 'rows') return rows(field, address, shown);
  const error = shown.errors.fields.get(address);
  const hint = hintOf(field, shown);
  const label =
    field.kind === 'flag'
      ? html`<span class="row"><label>${control(field, address, shown)} ${field.label}</label></span>`
      : html`<label for=${address}>${field.label}</label> ${control(field, address, shown)}`;
  return html`<div class="field">
    ${label} ${hint ? html`<p id="${address}-hint" class="quiet">${hint}</p>` : nothing}
    ${error ? html`<p id="${address}-error" class="error" lang=${shown.lang} dir="auto">${error}</p>` : nothing}
  </div>`;
}

/** A read-only field needs no hint. */
const hintOf = (field: Field, { known }: Shown): string | undefined =>
  field.kind === 'line' && field.fixed && known ? undefined : field.hint;

function control(field: Exclude<Field, { kind: 'group' | 'rows' }>, address: string, shown: Shown) {
  const value = shown.values[address] ?? '';
  const wrong = shown.errors.fields.has(address);
  const describedBy =
    [hintOf(field, shown) && `${address}-hint`, wrong && `${address}-error`].filter(Boolean).join(' ') ||
    nothing;
  const invalid = wrong ? 'true' : nothing;
  switch (field.kind) {
    case 'line':
      return html`<input
        id=${address}
        name=${address}
        type=${field.type ?? 'text'}
        autocomplete="off"
        dir="auto"
        aria-required=${field.required ? 'true' : nothing}
        ?readonly=${field.fixed && shown.known}
        .value=${live(value)}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
      />`;
    case 'number':
      return html`<input
        id=${address}
        name=${address}
        inputmode="decimal"
        autocomplete="off"
        .value=${live(value)}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
      />`;
    case 'time':
      return html`<input
        id=${address}
        name=${address}
        type="datetime-local"
        .value=${live(value)}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
      />`;
    case 'flag':
      return html`<input
        id=${address}
        name=${address}
        type="checkbox"
        .checked=${live(value !== '')}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
      />`;
    case 'choice':
      return html`<select
        id=${address}
        name=${address}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
      >
        ${Object.entries(field.options).map(
          ([option, words]) => html`<option value=${option} ?selected=${option === value}>${words}</option>`,
        )}
      </select>`;
    default:
      return html`<textarea
        id=${address}
        name=${address}
        dir="auto"
        .value=${live(value)}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
      ></textarea>`;
  }
}

function rows(field: FieldOf<'rows'>, address: string, shown: Shown): TemplateResult {
  const row = (n: number) =>
    html`<div class="entry" role="group" aria-label="${field.one} ${n + 1}">
      ${field.fields.map((one) => fieldOf(one, shown, at(address, n)))}
      <button
        type="button"
        aria-label=${t('form.remove-row', { one: field.one, n: n + 1 })}
        @click=${() => shown.removeRow(field, n)}
      >
        ${t('remove')}
      </button>
    </div>`;
  return html`<fieldset>
    <legend>${field.label}</legend>
    ${field.hint ? html`<p class="quiet">${field.hint}</p>` : nothing}
    ${Array.from({ length: rowsOf(address, shown.values) }, (_, n) => row(n))}
    <button type="button" data-add=${field.name} @click=${() => shown.addRow(field)}>
      ${t('form.add-row', { one: field.one })}
    </button>
  </fieldset>`;
}
