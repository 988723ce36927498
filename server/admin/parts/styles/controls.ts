import { css } from 'lit';

/** Buttons and fields. */
export const controls = css`
  button,
  .button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    background: var(--admin-surface);
    border: 1px solid var(--_control);
    border-radius: 0.375rem;
    padding: 0.375rem min(0.75rem, 4vw);
    min-block-size: 2.5rem;
    max-inline-size: 100%;
  }
  button,
  .button {
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  button:hover,
  .button:hover {
    background: linear-gradient(var(--_hover), var(--_hover)) var(--admin-surface);
  }
  /* of a menu */
  .item {
    inline-size: 100%;
    border-color: transparent;
    text-align: start;
  }
  .main,
  .main:hover {
    background: var(--inlay-color-accent);
    border-color: var(--inlay-color-accent);
    color: var(--inlay-color-on-accent);
  }
  @media (forced-colors: active) {
    .main {
      font-weight: 700;
    }
    .item:not(:focus-visible) {
      border-color: Canvas;
    }
  }
  .main:hover {
    border-color: color-mix(in srgb, currentColor 30%, var(--inlay-color-accent));
    background: color-mix(in srgb, currentColor 12%, var(--inlay-color-accent));
  }
  .danger {
    color: var(--inlay-color-danger);
  }
  .danger:not(.item) {
    border-color: currentColor;
  }
  /* at work: it keeps the focus, and a second press does nothing */
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: progress;
  }
  @media (forced-colors: active) {
    [aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
  textarea {
    inline-size: 100%;
    min-block-size: 7rem;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--inlay-color-accent);
  }
  [aria-invalid='true'] {
    border-color: var(--inlay-color-danger);
  }
  /* all borders are of one colour there */
  @media (forced-colors: active) {
    [aria-invalid='true'] {
      border-width: 0.1875rem;
    }
  }
`;
