/** The form that a comment or a reply is written in, and the notice above it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../client.js';
import { button } from './button.js';
import { readDraft, saveDraft } from '../device/drafts.js';
import { readIdentity } from '../device/identity.js';
import type { FormRules } from '../model.js';
import type { Context } from './context.js';
import type { CommentNode, FieldName, FormState } from './node.js';

/** A form under a comment, or the page's own: with its draft, or with the text that is to be edited. */
export function newForm({ page }: Client, node: CommentNode | null, edits = false): FormState {
  const id = node ? (edits ? 'edit-' : '') + node.comment.id : '';
  const text = readDraft(page, id) || (edits ? node!.comment.text : '');
  return { node, id, text, errors: [], preview: nothing, left: '' };
}

export function notice({ say }: Context, rules: FormRules): TemplateResult {
  const { name, email, url, moderation, automaticChecks } = rules;
  const free = [name, email, url].every((presence) => presence === 'optional');
  return html`<p part="notice">
    ${say('comments.no-login')} ${free ? say('comments.free') : nothing} ${say('comments.civil')}
    ${moderation === 'none' ? nothing : say(`comments.${moderation}`)}
    ${automaticChecks ? say('comments.checked') : nothing}
  </p>`;
}

export function formView({ say, store, client, writing }: Context, state: FormState): TemplateResult {
  const { id, errors, node } = state;
  const { honeypot, ...rules } = store.thread!.form;
  const edits = node?.panel === 'edit';
  const me = readIdentity();

  const field = (name: FieldName, type: 'text' | 'email' | 'url' | null = null) => {
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
              .defaultValue=${me?.[name as keyof typeof me] ?? ''}
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
                saveDraft(client.page, id, (target as HTMLTextAreaElement).value)}
            ></textarea>`
      }
      ${error ? html`<p part="error" id="${key}-error">${error}</p>` : nothing}
    </div>`;
  };

  return html`<form part="form" method="post" novalidate data-id=${id}>
    ${errors.length ? writing?.summary(state) : nothing} ${field('text')}
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
        ${(edits && writing?.save()) || say(id ? 'comments.post-reply' : 'comments.post')}
      </button>
      ${button('preview', say('comments.preview'))} ${id ? writing?.cancel() : nothing}
    </div>
  </form>`;
}
