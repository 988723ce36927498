import { html, nothing, type TemplateResult } from 'lit';

/** A button; `writing/actions` has what it does. `on` is whether it is pressed, or what it opens is open. */
export const button = (action: string, words: unknown, on: boolean | null = null): TemplateResult =>
  html`<button
    part="button ${action}"
    type="button"
    data-do=${action}
    aria-pressed=${action === 'vote' ? on : nothing}
    aria-expanded=${action === 'vote' ? nothing : (on ?? nothing)}
  >
    ${words}
  </button>`;
