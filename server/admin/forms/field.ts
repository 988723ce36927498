/** Renders one field of a form: label, hint, control and error. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Errors } from './errors.js';
import { at, rowsOf, type Field, type FieldOf, type Section, type Values } from './fields.js';
import { t } from '../i18n/index.js';

type Control = Exclude<Field, { kind: 'group' | 'rows' }>;

export interface Shown {
  values: Values;
  errors: Errors;
  /** whether the record exists, so that its id is read-only */
  known: boolean;
  /** the folded sections that an error has opened; they stay open when it is mended */
  opened: ReadonlySet<Section>;
  /** the language of the errors */
  lang: string;
  addRow: (field: FieldOf<'rows'>) => void;
  removeRow: (field: FieldOf<'rows'>, row: number) => void;
}

export function fieldOf(field: Field, shown: Shown, prefix = ''): TemplateResult {
  const address = at(prefix, field.name);
  if (field.kind === 'group') return html`${field.fields.map((one) => fieldOf(one, shown, address))}`;
  if (field.kind === 'rows') return rows(field, address, shown);
  const error = shown.errors.fields.get(address);
  const hint = hintOf(field, shown);
  const about =
    hint || error
      ? html`<div class="about">
          ${hint ? html`<p id="${address}-hint" class="quiet">${hint}</p>` : nothing}
          ${error ? html`<p id="${address}-error" class="error" lang=${shown.lang} dir="auto">${error}</p>` : nothing}
        </div>`
      : nothing;
  const input = control(field, address, shown);
  // hidden rather than gone: what was typed is there when it matters again
  const hidden = !error && field.matters?.(shown.values) === false;
  return html`<div class="field ${isShort(field) ? 'short' : ''}" ?hidden=${hidden}>
    ${
      field.kind === 'flag'
        ? html`<span class="row"><label>${input} ${field.label}</label></span> ${about}`
        : html`<label for=${address}>${field.label}</label> ${about} ${input}`
    }
  </div>`;
}

/** Whether half a line is enough. */
const isShort = (field: Control): boolean =>
  field.kind === 'choice'
    ? Object.values(field.options).every(({ length }) => length < 24)
    : field.kind === 'number' || field.kind === 'time';

/** A read-only field needs no hint. */
const hintOf = (field: Control, { known }: Shown): string | undefined =>
  field.kind === 'line' && field.fixed && known ? undefined : field.hint;

function control(field: Control, address: string, shown: Shown) {
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
        class=${field.type === 'id' ? 'id' : nothing}
        type=${field.type === 'url' ? 'url' : 'text'}
        autocomplete="off"
        autocapitalize=${field.type ? 'none' : nothing}
        spellcheck=${field.type ? 'false' : nothing}
        dir=${field.type === 'url' || field.type === 'id' ? 'ltr' : 'auto'}
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
        inputmode="numeric"
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
      <div class="fields">${field.fields.map((one) => fieldOf(one, shown, at(address, n)))}</div>
      <button
        type="button"
        aria-label=${t('form.remove-row', { one: field.one, n: n + 1 })}
        @click=${() => shown.removeRow(field, n)}
      >
        ${t('remove')}
      </button>
    </div>`;
  return html`<div>
    ${field.hint ? html`<p class="quiet">${field.hint}</p>` : nothing}
    ${Array.from({ length: rowsOf(address, shown.values) }, (_, n) => row(n))}
    <button type="button" data-add=${field.name} @click=${() => shown.addRow(field)}>
      ${t('form.add-row', { one: field.one })}
    </button>
  </div>`;
}
