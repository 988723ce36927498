import { html, type TemplateResult } from 'lit';

/** A button; `writing/actions` has what it does. */
export const button = (action: string, words: unknown): TemplateResult =>
  html`<button part="button" type="button" data-do=${action}>${words}</button>`;
