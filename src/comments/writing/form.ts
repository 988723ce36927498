/** Renders an open form around its field: toolbar, errors, the writer's fields, buttons. */
import { html, nothing, type TemplateResult } from 'lit';
import { readDraft } from '../device/drafts.js';
import { isRemembered, readIdentity } from '../device/identity.js';
import { shownFields, writerFields, type FormField, type FormRules, type WriterField } from '../model.js';
import { button } from '../thread/button.js';
import type { Context } from '../thread/context.js';
import { newForm } from '../thread/form-state.js';
import type { CommentNode, FormState } from '../thread/node.js';
import { question } from './question.js';
import { say } from './say.js';
import { toolbar } from './toolbar.js';

/** A form under a comment: with its draft, or with the text that is to be edited. */
export function formUnder({ client }: Context, node: CommentNode, edits: boolean): FormState {
  const id = (edits ? 'edit-' : '') + node.comment.id;
  return newForm(node, id, readDraft(client.page, id) || (edits ? node.comment.text : ''));
}

export function formTop(context: Context, state: FormState): TemplateResult | typeof nothing {
  if (!state.open) return nothing;
  return html`${formErrors(state)} ${toolbar(context, state)}`;
}

export function formBottom(context: Context, state: FormState): TemplateResult | typeof nothing {
  const { open, id, node, preview, left } = state;
  if (!open) return nothing;
  const error = errorView(state, 'text');
  // a text that is too long is an error when it is sent: what was counted down until then would say it twice
  return html`${preview ?? nothing} ${error}
    <output part="status" class="left quiet" id="left-${id}">${error === nothing ? left : ''}</output>
    ${node?.panel === 'edit' ? nothing : identityFields(context, state, context.store.thread!.form)}
    <div class="foot">${formFoot(context, state)}</div>`;
}

function formFoot(context: Context, { id, node, asks }: FormState): unknown {
  const edits = node?.panel === 'edit';
  const remember =
    !edits &&
    html`<label part="label" class="remember">
      <input part="checkbox" type="checkbox" name="remember" .defaultChecked=${isRemembered()} />
      ${say(context, 'comments.remember')}
    </label>`;
  const sure = question(id, say(context, 'comments.sure-discard'), [
    button('discard', say(context, 'comments.discard')),
    button('continue', say(context, 'comments.continue')),
  ]);
  const submit = edits ? 'comments.save' : id ? 'comments.post-reply' : 'comments.post';
  const buttons = html`<div part="footer">
    ${button('cancel', say(context, 'comments.cancel'))}
    <button part="button primary" class="main">${say(context, submit)}</button>
  </div>`;
  return [remember || nothing, asks ? sure : buttons];
}

// a field of another kind is a line of text
const inputTypes: Partial<Record<WriterField, string>> = { email: 'email', url: 'url' };
const isShown = (field: WriterField): boolean => (shownFields as readonly WriterField[]).includes(field);

function identityFields(context: Context, state: FormState, rules: FormRules): TemplateResult {
  const me = readIdentity();
  const field = (name: WriterField) => {
    if (rules[name] === 'hidden') return nothing;
    const key = `${name}-${state.id}`;
    return html`<div part="field" class=${name}>
      <div part="label">
        <label for=${key}>${labelOf(context, name, rules)}</label>
        ${
          isShown(name)
            ? nothing
            : html`<span class="quiet" id="hint-${key}">· ${say(context, 'comments.never-shown')}</span>`
        }
      </div>
      <input
        part="input"
        id=${key}
        name=${name}
        type=${inputTypes[name] ?? 'text'}
        autocomplete=${name}
        dir="auto"
        placeholder=""
        aria-describedby="hint-${key} ${name}-error-${state.id}"
        aria-invalid=${state.errors.some((error) => error.field === name)}
        aria-required=${rules[name] === 'required'}
        .defaultValue=${me?.[name] ?? ''}
      />
      ${errorView(state, name)}
    </div>`;
  };
  return html`<div class="fields">${writerFields.map(field)}</div>
    ${
      rules.honeypot
        ? html`<input class="hidden" name=${rules.honeypot} tabindex="-1" aria-hidden="true" />`
        : nothing
    }`;
}

/** That a field is optional stands back behind its name. */
function labelOf(context: Context, name: WriterField, rules: FormRules): unknown {
  const label = say(context, `comments.${name}`);
  const optional = rules[name] === 'optional' ? say(context, 'comments.optional', { label: '\n' }) : '\n';
  const [before, after] = optional.split('\n');
  return html`<span class="quiet">${before}</span>${label}<span class="quiet">${after}</span>`;
}

function errorView({ errors, id }: FormState, name: FormField): TemplateResult | typeof nothing {
  const message = errors.find(({ field }) => field === name)?.message;
  return message ? html`<p part="error" id="${name}-error-${id}">${message}</p>` : nothing;
}

/** What is wrong with no field in particular. It gets the focus and so is read; as an alert it would be read twice. */
function formErrors({ errors, id }: FormState): TemplateResult | typeof nothing {
  const messages = errors.filter(({ field }) => !field).map(({ message }) => html`<p>${message}</p>`);
  if (!messages.length) return nothing;
  const key = `errors-${id}`;
  return html`<div part="error" class="errors" id=${key} role="group" aria-labelledby=${key} tabindex="-1">
    ${messages}
  </div>`;
}
