/** The form that a comment or a reply is written in, and the notice above it. */
import { html, nothing, type TemplateResult } from 'lit';
import { button } from './button.js';
import type { Conversation } from '../conversation.js';
import { keepDraft, recallDraft } from '../device/drafts.js';
import { recall } from '../device/storage.js';
import type { FormRules } from '../model.js';
import type { Entry } from './list.js';

export type Field = 'text' | 'name' | 'email' | 'url';

/** A field, and in words what is wrong with it. */
export interface FieldError {
  field: Field;
  message: string;
}

/** What a form shows beside what stands in its fields. */
export interface FormState {
  /** the comment it stands under; `null` for the page's own */
  entry: Entry | null;
  /** id of the comment that is answered to, `edit-` and id of the one that is edited, empty for the page's own form */
  id: string;
  /** what stands in it at first */
  text: string;
  errors: FieldError[];
  preview: unknown;
  /** characters left, in words, near the limit */
  left: string;
}

/** A form with the draft that was kept for it, or with the text that is to be changed. */
export function newForm({ element }: Conversation, entry: Entry | null): FormState {
  const edits = entry?.form === 'edit';
  const id = entry ? (edits ? 'edit-' : '') + entry.comment.id : '';
  const text = recallDraft(element.query.page, id) || (edits ? entry.comment.text : '');
  return { entry, id, text, errors: [], preview: nothing, left: '' };
}

export function notice({ say }: Conversation, rules: FormRules): TemplateResult {
  const { name, email, url, moderation, automaticChecks } = rules;
  const free = [name, email, url].every((presence) => presence === 'optional');
  return html`<p part="notice">
    ${say('comments.no-login')} ${free ? say('comments.free') : nothing} ${say('comments.civil')}
    ${moderation === 'none' ? nothing : say(`comments.${moderation}`)}
    ${automaticChecks ? say('comments.checked') : nothing}
  </p>`;
}

export function formView(host: Conversation, state: FormState): TemplateResult {
  const { say, thread, element } = host;
  const { id, errors, entry } = state;
  const { honeypot, ...rules } = thread!.form;
  const edits = entry?.form === 'edit';
  const me = recall<Record<string, string>>('me');

  const field = (name: Field, type = '') => {
    const presence = name === 'text' ? null : rules[name];
    if (presence === 'hidden') return nothing;
    const error = errors.find((one) => one.field === name)?.message;
    const label = say(`comments.${name}`);
    const key = `${name}-${id}`;
    return html`<div part="field" class=${name}>
      <label part="label" for=${key}>
        ${presence === 'optional' ? say('comments.optional', { label }) : label}
      </label>
      ${
        type
          ? html`<input
              part="input"
              id=${key}
              name=${name}
              type=${type}
              autocomplete=${name}
              aria-describedby="${key}-error"
              aria-invalid=${!!error}
              .defaultValue=${me?.[name] ?? ''}
            />`
          : html`<textarea
              part="input"
              id=${key}
              name="text"
              dir="auto"
              aria-describedby="${key}-error hint-${id}"
              aria-invalid=${!!error}
              aria-required="true"
              .defaultValue=${state.text}
              @input=${({ target }: Event) =>
                keepDraft(element.query.page, id, (target as HTMLTextAreaElement).value)}
            ></textarea>`
      }
      ${error ? html`<p part="error" id="${key}-error">${error}</p>` : nothing}
    </div>`;
  };

  return html`<form part="form" method="post" novalidate data-id=${id}>
    ${errors.length ? host.more?.summary(state) : nothing} ${field('text')}
    <p class="quiet" id="hint-${id}">${say('comments.hint')} <output part="status">${state.left}</output></p>
    ${state.preview}
    ${
      edits
        ? nothing
        : html`<div class="fields">
              ${field('name', 'text')} ${field('email', 'email')} ${field('url', 'url')}
            </div>
            <label part="label">
              <input type="checkbox" name="remember" .defaultChecked=${!!me} /> ${say('comments.remember')}
            </label>
            ${honeypot ? html`<input class="hidden" name=${honeypot} tabindex="-1" aria-hidden="true" />` : nothing}`
    }
    <div part="footer">
      <button part="button" class="main">
        ${(edits && host.more?.words('comments.save')) || say(id ? 'comments.post-reply' : 'comments.post')}
      </button>
      ${button('preview', say('comments.preview'))} ${id ? host.more?.cancel() : nothing}
    </div>
  </form>`;
}
