import { css } from 'lit';

/** What all parts of the page share. */
export const shared = css`
  :host {
    display: block;
    --_border: color-mix(in srgb, currentColor 22%, transparent);
    --_quiet: color-mix(in srgb, currentColor 72%, transparent);
  }
  * {
    box-sizing: border-box;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_border);
    border-radius: 0.375rem;
    padding: 0.375rem 0.75rem;
    min-block-size: 2.5rem;
    max-inline-size: 100%;
  }
  select {
    background: Canvas;
  }
  button {
    cursor: pointer;
  }
  button.main {
    background: var(--inlay-color-accent);
    border-color: var(--inlay-color-accent);
    color: var(--inlay-color-on-accent);
  }
  button[aria-pressed='true'] {
    border-color: var(--inlay-color-accent);
    box-shadow: inset 0 -0.2rem var(--inlay-color-accent);
  }
  textarea {
    inline-size: 100%;
    min-block-size: 7rem;
  }
  :focus-visible {
    outline: 2px solid var(--inlay-color-accent);
    outline-offset: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  .error {
    color: var(--inlay-color-danger);
  }
`;
