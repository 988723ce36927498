/** Renders the field of a comment or a reply. `writing/` adds the rest of the form when it is used. */
import { html, type TemplateResult } from 'lit';
import type { Context } from './context.js';
import type { FormState } from './node.js';
import { nameOf } from './shell.js';

export function formView(context: Context, state: FormState): TemplateResult {
  const { say, writing } = context;
  const { id, errors, node, open, preview } = state;
  const answers = node && node.panel === 'reply';
  return html`<form part="form" method="post" novalidate data-id=${id} class=${open ? 'open' : 'composer'}>
    ${writing?.formTop(state)}
    <textarea
      part="input textarea"
      id="text-${id}"
      name="text"
      rows="1"
      dir="auto"
      placeholder=${node ? '' : say('comments.join')}
      aria-label=${answers ? say('comments.reply-to', { name: nameOf(context, node.comment) }) : say('comments.text')}
      aria-describedby="text-error-${id} left-${id}"
      aria-invalid=${errors.some(({ field }) => field === 'text')}
      aria-required="true"
      ?hidden=${preview !== null}
      .defaultValue=${state.text}
    ></textarea>
    ${writing?.formBottom(state)}
  </form>`;
}
