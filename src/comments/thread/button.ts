import { html, type TemplateResult } from 'lit';

/** A button whose press `more.ts` answers. */
export const button = (action: string, words: unknown): TemplateResult =>
  html`<button part="button" type="button" data-do=${action}>${words}</button>`;
